import { describe, expect, it } from 'vitest';
import { audit, type Effect, type Rows, standingMeetings, type Told } from './audit.ts';

const AT = Date.parse('2031-01-06T15:00:00Z');
const LEAD = { id: 'l1', name: 'Zed R0001A', status: 'meeting-booked', booked: AT };
const BOOKING = {
  id: 'b1',
  lead_id: 'l1',
  status: 'confirmed',
  provider: 'ghl',
  host_key: 'ghl:c',
  seat: 0,
  starts: AT,
  ends: AT + 1_800_000,
  meeting_id: 'b1',
};
const effect = (change: Partial<Effect>): Effect => ({
  provider: 'gohighlevel',
  kind: 'booking',
  by: 'product',
  request: { title: 'Intro call: Zed R0001A' },
  response: { id: 'apt_1', startTime: '2031-01-06T10:00:00-05:00' },
  ...change,
});
const told = (change: Partial<Told> = {}): Told => ({
  replied: [],
  effects: [effect({})],
  records: new Map(),
  ...change,
});
const rows = (change: Partial<Rows> = {}): Rows => ({
  bookings: [BOOKING],
  leads: [LEAD],
  replies: [],
  messages: [],
  receipts: [],
  openTasks: [],
  ownMeetings: [],
  stuck: [],
  ...change,
});

describe('the auditor', () => {
  it('has nothing against a meeting that is booked once on both sides', () => {
    expect(audit(told(), rows())).toEqual([]);
  });

  const notice = effect({ kind: 'notice', provider: 'slack', request: { text: 'Zed R0001A' } });
  const mail = effect({ kind: 'message', provider: 'emailbison', request: { body: 'Hi R0001A' } });
  it.each<[string, Told, Rows, RegExp]>([
    ['a reply that was lost', told({ replied: ['R0001A'] }), rows(), /answered once and was heard 0 times/],
    [
      'a reply that was never decided',
      told({ replied: ['R0001A'] }),
      rows({ replies: [{ lead_id: 'l1', decided: false }] }),
      /never decided/,
    ],
    ['a receipt that lies about', told(), rows({ receipts: [{ status: 'received', note: null }] }), /receipt/],
    ['a notice that went out twice', told({ effects: [effect({}), notice, notice] }), rows(), /notice went out twice/],
    ['a message that went out twice', told({ effects: [effect({}), mail, mail] }), rows(), /message went out twice/],
    ['a hold that was forgotten', told(), rows({ bookings: [{ ...BOOKING, status: 'held' }] }), /still held/],
    [
      'two bookings at one time of a host',
      told(),
      rows({ bookings: [BOOKING, { ...BOOKING, id: 'b2', lead_id: 'l2', meeting_id: 'b2', starts: AT + 60_000 }] }),
      /take the same time/,
    ],
    [
      'a meeting that was made twice',
      told({ effects: [effect({}), effect({ response: { id: 'apt_2', startTime: '2031-01-07T15:00:00Z' } })] }),
      rows(),
      /2 meetings outside/,
    ],
    ['a booking that is not outside', told({ effects: [] }), rows(), /booked here/],
    [
      'a meeting that is not here',
      told(),
      rows({ bookings: [], leads: [{ ...LEAD, booked: null }] }),
      /booked outside/,
    ],
    [
      'another time outside',
      told({ effects: [effect({ response: { id: 'apt_1', startTime: '2031-01-06T16:00:00Z' } })] }),
      rows(),
      /two times/,
    ],
    ['a lead who counts as booked and is not', told({ effects: [] }), rows({ bookings: [] }), /disagree/],
    [
      'a booking that waits for a person whom nobody asked',
      told({ effects: [] }),
      rows({ bookings: [{ ...BOOKING, status: 'needs-person' }], leads: [{ ...LEAD, booked: null }] }),
      /nobody was asked/,
    ],
    ['a job that is stuck', told(), rows({ stuck: [{ name: 'take-in', error: 'x' }] }), /stuck/],
  ])('sees %s', (_title, said, found, violation) => {
    expect(audit(said, found).join('\n')).toMatch(violation);
  });
});

describe('the meetings that stand outside', () => {
  it('follow moves and cancellations of each provider', () => {
    const uid = (id: string, start: string) => ({ data: { uid: id, start } });
    const effects: Effect[] = [
      effect({}),
      effect({
        kind: 'reschedule',
        request: { id: 'apt_1' },
        response: { id: 'apt_1', startTime: '2031-01-08T15:00:00Z' },
      }),
      effect({
        provider: 'calendly',
        request: { start_time: '2031-01-06T15:00:00Z' },
        response: { resource: { event: 'e1' } },
      }),
      effect({ provider: 'calendly', kind: 'cancellation', request: { event: 'e1' }, response: {} }),
      effect({ provider: 'calcom', request: {}, response: uid('u1', '2031-01-06T15:00:00Z') }),
      effect({
        provider: 'calcom',
        kind: 'reschedule',
        request: { uid: 'u1' },
        response: uid('u2', '2031-01-09T15:00:00Z'),
      }),
      effect({ provider: 'hubspot', request: { email: 'a@b.io', startTime: AT }, response: {} }),
      effect({
        provider: 'hubspot',
        kind: 'cancellation',
        request: { email: 'A@b.io', startTime: AT },
        response: null,
      }),
    ];
    expect(standingMeetings(effects).map(({ provider, start }) => [provider, new Date(start).toISOString()])).toEqual([
      ['ghl', '2031-01-08T15:00:00.000Z'],
      ['cal-com', '2031-01-09T15:00:00.000Z'],
    ]);
  });
});
