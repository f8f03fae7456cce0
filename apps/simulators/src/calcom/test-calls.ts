import { CALCOM_SECRET, type Receiver, type TestWorld } from '../test-world.ts';

/** The version that each resource is asked for. */
export const V = { slots: '2024-09-04', bookings: '2024-08-13', eventTypes: '2024-06-14' };

const TRIGGERS = [
  'BOOKING_CREATED',
  'BOOKING_REQUESTED',
  'BOOKING_RESCHEDULED',
  'BOOKING_CANCELLED',
  'BOOKING_REJECTED',
  'BOOKING_NO_SHOW_UPDATED',
];

/** What the tests of this folder ask for, in the words of a Cal.com client. */
export function callsOf(world: TestWorld, hooks: Receiver) {
  /** Without a token, under the version of the resource. */
  const anybody = (method: string, path: string, version: string, body?: unknown) =>
    world.call(method, `/calcom${path}`, body, { 'cal-api-version': version });
  const owner = (method: string, path: string, body?: unknown, version = V.bookings) =>
    world.as.calcom(method, path, body, { 'cal-api-version': version });
  return {
    anybody,
    owner,
    /** Lee books half an hour, with no token. */
    book: (start: string, more: object = {}) =>
      anybody('POST', '/v2/bookings', V.bookings, {
        start,
        eventTypeId: 123,
        attendee: { name: 'Lee Park', email: 'lee@prospect.test', timeZone: 'America/New_York' },
        metadata: { bookingKey: 'bk_1' },
        ...more,
      }),
    subscribe: (more: object = {}) =>
      owner('POST', '/v2/webhooks', {
        subscriberUrl: `${hooks.url}/calcom`,
        triggers: TRIGGERS,
        active: true,
        secret: CALCOM_SECRET,
        ...more,
      }),
    ledger: async (kind: string) => (await world.control('GET', `/ledger?provider=calcom&kind=${kind}`)).body.entries,
    /** The bodies of so many webhooks. */
    told: async (count: number) => (await hooks.until(count)).map(({ body }) => JSON.parse(body)),
  };
}

export const messageOf = ({ body }: { body: { error?: { message: string } } }): string | undefined =>
  body.error?.message;
