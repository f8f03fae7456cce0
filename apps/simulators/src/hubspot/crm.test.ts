import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Receiver, seedFor, startReceiver, startWorld, type TestWorld, tuesdayAt } from '../test-world.ts';

let world: TestWorld;
let hooks: Receiver;

beforeAll(async () => {
  hooks = await startReceiver();
  world = await startWorld(hooks.url);
});
afterAll(async () => {
  await world.close();
  await hooks.close();
});
beforeEach(async () => {
  await world.control('POST', '/reset');
  await world.control('POST', '/seed', seedFor(hooks.url));
});

const at = (hour: number) => Date.parse(tuesdayAt(hour));
const book = (startTime: number) =>
  world.as.hubspot('POST', '/scheduler/2026-03/meetings/meeting-links/book', {
    slug: 'team/demo',
    firstName: 'Lee',
    lastName: 'Park',
    email: 'lee@prospect.test',
    startTime,
    duration: 1_800_000,
    timezone: 'America/New_York',
    formFields: [{ name: 'company', value: 'Prospect Inc' }],
    legalConsentResponses: [],
    likelyAvailableUserIds: [],
  });
const search = (type: string, body: object) => world.as.hubspot('POST', `/crm/v3/objects/${type}/search`, body);
const PROPERTIES = ['hs_meeting_start_time', 'hs_meeting_outcome', 'hs_meeting_source'];
const batch = (path: string, body: object) => world.as.hubspot('POST', `${path}/batch/read`, body);

test('finds a meeting by its start and by its guest', async () => {
  const { contactId } = (await book(at(10))).body;
  const between = { operator: 'BETWEEN', value: String(at(9)), highValue: String(at(10)) };
  const filters = [
    { propertyName: 'hs_meeting_start_time', ...between },
    { propertyName: 'associations.contact', operator: 'EQ', value: contactId },
  ];
  const found = await search('meetings', { filterGroups: [{ filters }], properties: PROPERTIES });
  expect(found.body).toMatchObject({
    total: 1,
    results: [{ properties: { hs_meeting_outcome: 'SCHEDULED', hs_meeting_source: 'INTEGRATION' } }],
  });
  const other = { propertyName: 'email', operator: 'EQ', value: 'ben@prospect.test' };
  expect((await search('contacts', { filterGroups: [{ filters: [other] }] })).body.total).toBe(0);
});

test('reads in batches, and says with 207 what is not there', async () => {
  const { contactId } = (await book(at(10))).body;
  const inputs = [{ id: 'lee@prospect.test' }, { id: 'ben@prospect.test' }];
  const contacts = await batch('/crm/v3/objects/contacts', { idProperty: 'email', properties: ['email'], inputs });
  expect([contacts.status, contacts.body]).toMatchObject([
    207,
    {
      results: [{ id: contactId }],
      errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['ben@prospect.test'] } }],
    },
  ]);
  const linked = await batch('/crm/v4/associations/contacts/meetings', { inputs: [{ id: contactId }] });
  const meetingId = String(linked.body.results[0].to[0].toObjectId);
  const meetings = await batch('/crm/v3/objects/meetings', { properties: PROPERTIES, inputs: [{ id: meetingId }] });
  expect([meetings.status, meetings.body.results[0].properties.hs_meeting_outcome]).toEqual([200, 'SCHEDULED']);
  const one = await world.as.hubspot('GET', `/crm/v3/objects/0-47/${meetingId}?associations=contacts`);
  expect(one.body.associations.contacts.results).toMatchObject([{ id: contactId }]);
  const alone = await batch('/crm/v4/associations/meetings/contacts', { inputs: [{ id: '1' }] });
  expect([alone.status, alone.body.errors[0].subCategory]).toEqual([207, 'crm.associations.NO_ASSOCIATIONS_FOUND']);
});

test('its search is late where the seed says so; the records are not', async () => {
  await world.control('POST', '/seed', { hubspot: { ...seedFor(hooks.url).hubspot, searchDelayMs: 60_000 } });
  await book(at(10));
  expect((await search('contacts', {})).body.total).toBe(0);
  const inputs = [{ id: 'lee@prospect.test' }];
  expect((await batch('/crm/v3/objects/contacts', { idProperty: 'email', inputs })).body.results).toHaveLength(1);
});
