import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { EVENT_TYPE } from './fixtures/answers.ts';
import { type CalendlyWorld, openCalendlyWorld } from './fixtures/server.ts';

const AS_WRITTEN = START.replace('.000Z', 'Z');
let world: CalendlyWorld;

beforeEach(async () => {
  world = await openCalendlyWorld();
  await world.givenFreeSlot(START);
});
afterEach(() => world.close());

const asked = (method: string, path: string) =>
  world.server.asked.filter(one => one.method === method && one.path === path);
const question = (name: string, change: object = {}) => ({
  name,
  position: 0,
  enabled: true,
  required: true,
  ...change,
});

describe('what is sent', () => {
  test('an order with the start as Calendly wrote it and all six tracking keys', async () => {
    await world.makeProvider().book(newRun(), requestFrom());
    expect(asked('POST', '/invitees').map(({ body }) => body)).toEqual([
      {
        event_type: EVENT_TYPE,
        start_time: AS_WRITTEN,
        invitee: { name: 'Lee Park', email: 'lee@prospect.io', timezone: 'America/New_York' },
        location: { kind: 'zoom_conference' },
        questions_and_answers: [],
        tracking: {
          utm_campaign: null,
          utm_source: 'overlap',
          utm_medium: null,
          utm_content: 'booking-1',
          utm_term: null,
          salesforce_uuid: null,
        },
      },
    ]);
  });

  test('the token to the configured server, whatever host an id names', async () => {
    await world.makeProvider({ ownerUri: 'https://evil.example/organizations/O' }).find(newRun(), requestFrom());
    const provider = world.makeProvider({ eventTypeUri: 'https://evil.example/event_types/AAAA' });
    expect(told(await provider.check(newRun()))).toMatchObject({ calendar: 'Intro call' });
    expect(world.server.asked.every(({ headers }) => headers.authorization === 'Bearer calendly-secret-token')).toBe(
      true,
    );
  });

  test('the past is not asked for', async () => {
    const query = { from: '2020-01-01T00:00:00Z', to: new Date(Date.now() + 86_400_000).toISOString() };
    await world.makeProvider().findSlots(newRun(), { ...query, guestTimeZone: 'UTC' });
    expect(asked('GET', '/event_type_available_times')).toHaveLength(1);
    const past = { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z', guestTimeZone: 'UTC' };
    expect(told(await world.makeProvider().findSlots(newRun(), past))).toEqual([]);
  });
});

describe('the confirmation', () => {
  test('has the event of the calendar', async () => {
    expect(told(await world.makeProvider().book(newRun(), requestFrom()))).toEqual({
      provider: 'calendly',
      ...requestFrom().slot,
      ids: {
        inviteeUri: 'https://api.calendly.com/scheduled_events/EVT1/invitees/INV',
        scheduledEventUri: 'https://api.calendly.com/scheduled_events/EVT1',
      },
      joinUrl: 'https://zoom.example/j/1',
      manageUrl: 'https://calendly.com/reschedulings/EVT1',
    });
  });

  test('stands without the event when that cannot be read', async () => {
    world.state.instead.set('GET /scheduled_events/EVT1', { status: 500, body: {} });
    const booked = told(await world.makeProvider().book(newRun(), requestFrom()));
    expect(booked).toMatchObject({ start: START, joinUrl: null });
  });
});

describe('the form', () => {
  test('answers a question that is worded exactly so', async () => {
    world.state.eventType.custom_questions = [
      question('Company?', { position: 3 }),
      question('Off', { enabled: false }),
    ];
    const request = requestFrom({}, { answers: [{ question: 'Company?', answer: 'Prospect Inc' }] });
    await world.makeProvider().book(newRun(), request);
    expect(asked('POST', '/invitees')[0]?.body.questions_and_answers).toEqual([
      { question: 'Company?', answer: 'Prospect Inc', position: 3 },
    ]);
  });

  test('names a required question without an answer, and sends nothing', async () => {
    world.state.eventType.custom_questions = [question('Company?')];
    const request = requestFrom({}, { answers: [{ question: 'company?', answer: 'Prospect Inc' }] });
    const booked = told(await world.makeProvider().book(newRun(), request));
    expect(booked).toBe('rejected: Calendly requires an answer to "Company?", and there is none');
    expect(asked('POST', '/invitees')).toEqual([]);
  });

  test('an event type that is switched off is not booked', async () => {
    world.state.eventType.active = false;
    expect(told(await world.makeProvider().book(newRun(), requestFrom()))).toMatch(/^rejected: .* switched off/);
  });
});

describe('a refusal', () => {
  const refusal = (status: number, body: object) => world.state.instead.set('POST /invitees', { status, body });

  test.each([400, 404])('%i with the slot still there keeps the words of the provider', async status => {
    refusal(status, { message: 'Bad', details: [{ parameter: 'location', message: 'is wrong' }] });
    const booked = told(await world.makeProvider().book(newRun(), requestFrom()));
    expect(booked).toBe(`rejected: Calendly refused with ${status}: Bad; location is wrong`);
  });

  test.each([400, 404])('%i with the slot gone is slot-taken', async status => {
    refusal(status, { message: 'Bad' });
    const stealing: typeof fetch = async (url, init) => {
      if (init?.method === 'POST') await world.bookElsewhere(START);
      return fetch(url, init);
    };
    expect(told(await world.makeProvider().book(newRun({ fetch: stealing }), requestFrom()))).toMatch(/^slot-taken/);
  });

  test.each([
    [{ message: 'Please upgrade to a paid Calendly account.' }, 'Please upgrade to a paid Calendly account.'],
    [
      { title: 'Insufficient scope', message: 'No scope', required_scopes: ['scheduled_events:write'] },
      'No scope; scopes needed: scheduled_events:write',
    ],
  ])('403 with %j is a matter of credentials', async (body, words) => {
    refusal(403, body);
    const booked = told(await world.makeProvider().book(newRun(), requestFrom()));
    expect(booked).toBe(`credentials: Calendly does not permit this: ${words}`);
  });

  test('a slot that is gone, and nobody can say by whom, stays unknown', async () => {
    await world.bookElsewhere(START);
    world.state.instead.set('GET /scheduled_events', { status: 503, body: {} });
    expect(told(await world.makeProvider().book(newRun(), requestFrom()))).toMatch(/^outcome-unknown/);
  });
});

describe('find', () => {
  test('adopts what the guest booked by themselves at that time', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun({ idempotencyKey: 'another' }), requestFrom());
    expect(told(await provider.find(newRun(), requestFrom()))).toMatchObject({ start: START });
  });

  test('prefers the one with our key', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    const [first] = world.state.booked;
    if (first) world.state.booked.unshift({ ...first, id: 'EVT0', utmContent: null });
    const found = told(await provider.find(newRun(), requestFrom()));
    expect(found).toMatchObject({ ids: { scheduledEventUri: 'https://api.calendly.com/scheduled_events/EVT1' } });
  });

  test.each([
    [{ type: 'User', owner: 'https://api.calendly.com/users/UUUU' }, undefined, 'user', 'users/UUUU'],
    [{ type: 'Team', owner: 'https://api.calendly.com/teams/T' }, undefined, 'user', 'users/UUUU'],
    [null, 'https://api.calendly.com/organizations/O', 'organization', 'organizations/O'],
  ])('profile %j and owner %j: searches %s', async (profile, ownerUri, key, id) => {
    world.state.eventType.profile = profile;
    await world.makeProvider(ownerUri ? { ownerUri } : {}).find(newRun(), requestFrom());
    expect(asked('GET', '/scheduled_events')[0]?.query.get(key)).toBe(`https://api.calendly.com/${id}`);
  });

  test('nobody without an e-mail can have booked', async () => {
    expect(told(await world.makeProvider().find(newRun(), requestFrom({ email: null })))).toBeNull();
    expect(world.server.asked).toEqual([]);
  });
});

describe('an event type whose times stay open', () => {
  test.each([{ pooling_type: 'round_robin' }, { kind: 'group' }])(
    '%j is not booked twice for one guest',
    async change => {
      Object.assign(world.state.eventType, change);
      const provider = world.makeProvider();
      await provider.book(newRun(), requestFrom());
      await world.givenFreeSlot(START);
      expect(told(await provider.book(newRun(), requestFrom()))).toMatchObject({ start: START });
      expect(world.state.booked).toHaveLength(1);
    },
  );
});

describe('cancel', () => {
  const ids = { scheduledEventUri: 'https://api.calendly.com/scheduled_events/EVT1' };

  test('sends the reason', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    await provider.cancel?.(newRun(), ids, 'Lead is away');
    expect(asked('POST', '/scheduled_events/EVT1/cancellation')[0]?.body).toEqual({ reason: 'Lead is away' });
  });

  test('leaves an event with other guests alone', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    for (const one of world.state.booked) one.guests = 3;
    expect(await provider.cancel?.(newRun(), ids, '')).toMatchObject({ error: { kind: 'rejected' } });
    expect(world.state.booked.map(({ status }) => status)).toEqual(['active']);
  });

  test('a refusal because somebody was faster is success', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    const faster: typeof fetch = (url, init) => {
      for (const one of world.state.booked) if (init?.method === 'POST') one.status = 'canceled';
      return fetch(url, init);
    };
    expect(await provider.cancel?.(newRun({ fetch: faster }), ids, '')).toEqual({ ok: true, value: null });
  });
});
