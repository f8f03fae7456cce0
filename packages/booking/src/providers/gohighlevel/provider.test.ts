import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { type GhlWorld, openGoHighLevelWorld } from './fixtures/server.ts';

const APPOINTMENTS = '/calendars/events/appointments';
let world: GhlWorld;

beforeEach(async () => {
  world = await openGoHighLevelWorld();
  await world.givenFreeSlot(START);
});
afterEach(() => world.close());

const asked = (method: string, path: string) =>
  world.server.asked.filter(one => one.method === method && one.path === path);

describe('what is sent', () => {
  test('every call names its version, the token and JSON', async () => {
    await world.makeProvider().book(newRun(), requestFrom());
    expect(world.server.asked.length).toBeGreaterThan(3);
    for (const { path, headers } of world.server.asked) {
      expect(headers.version).toBe(path.startsWith('/contacts') ? '2021-07-28' : '2021-04-15');
      expect(headers).toMatchObject({ authorization: 'Bearer pit-secret-token', accept: 'application/json' });
    }
  });

  test('free slots are asked for in milliseconds, 31 days at most', async () => {
    const query = { from: '2027-01-01T00:00:00Z', to: '2027-03-01T00:00:00Z', guestTimeZone: 'Asia/Tokyo' };
    await world.makeProvider().findSlots(newRun(), query);
    const spans = asked('GET', '/calendars/cal_1/free-slots').map(({ query: sent }) => Object.fromEntries(sent));
    expect(spans).toEqual([
      { startDate: '1798761600000', endDate: '1801440000000', timezone: 'Asia/Tokyo' },
      { startDate: '1801440000000', endDate: '1803859200000', timezone: 'Asia/Tokyo' },
    ]);
  });

  test('the contact has no tags', async () => {
    await world.makeProvider().book(newRun(), requestFrom());
    expect(asked('POST', '/contacts/upsert').map(({ body }) => body)).toEqual([
      {
        locationId: 'loc_1',
        name: 'Lee Park',
        email: 'lee@prospect.io',
        phone: '+14155551234',
        timezone: 'America/New_York',
        companyName: 'Prospect Inc',
      },
    ]);
  });

  test('the appointment keeps slot checks on and carries our key', async () => {
    const request = requestFrom({}, { answers: [{ question: 'Team size?', answer: '12' }] });
    await world.makeProvider().book(newRun(), request);
    expect(asked('POST', APPOINTMENTS).map(({ body }) => body)).toEqual([
      {
        calendarId: 'cal_1',
        locationId: 'loc_1',
        contactId: 'con_1',
        startTime: START.replace('15:30:00.000Z', '10:30:00-05:00'),
        endTime: START.replace('15:30:00.000Z', '11:00:00-05:00'),
        title: 'Intro: Lee Park',
        description: 'Wants a demo\nTeam size?: 12\n[ref:booking-1]',
        appointmentStatus: 'confirmed',
        assignedUserId: 'user_1',
        ignoreFreeSlotValidation: false,
        toNotify: true,
      },
    ]);
  });

  test('a member of the team who is free takes the meeting', async () => {
    world.state.open.get('user_1')?.clear();
    await world.makeProvider().book(newRun(), requestFrom());
    expect(world.state.appointments.map(one => one.assignedUserId)).toEqual(['user_2']);
  });

  test('the configured member takes the meeting without a look at the team', async () => {
    await world.makeProvider({ assignedUserId: 'user_2' }).book(newRun(), requestFrom());
    expect(world.state.appointments.map(one => one.assignedUserId)).toEqual(['user_2']);
    expect(asked('GET', '/calendars/cal_1')).toEqual([]);
  });

  test('a calendar without a team is booked without a member', async () => {
    world.state.members = [];
    expect(told(await world.makeProvider().book(newRun(), requestFrom()))).toMatchObject({ start: START });
    expect(world.state.appointments.map(one => one.assignedUserId)).toEqual([null]);
  });
});

describe('a configured host', () => {
  test('only their free time is offered', async () => {
    world.state.open.get('user_2')?.clear();
    const query = { from: START, to: START.replace('15:30', '16:30'), guestTimeZone: 'UTC' };
    expect(told(await world.makeProvider({ assignedUserId: 'user_2' }).findSlots(newRun(), query))).toEqual([]);
    expect(told(await world.makeProvider().findSlots(newRun(), query))).toEqual([requestFrom().slot]);
  });

  test('busy while others are free is slot-taken', async () => {
    world.state.open.get('user_2')?.clear();
    const booked = await world.makeProvider({ assignedUserId: 'user_2' }).book(newRun(), requestFrom());
    expect(told(booked)).toMatch(/^slot-taken/);
  });
});

describe('the guest', () => {
  test('neither e-mail nor phone is refused before anything is sent', async () => {
    const booked = told(await world.makeProvider().book(newRun(), requestFrom({ email: null, phone: null })));
    expect(booked).toMatch(/^rejected: GoHighLevel needs an e-mail address/);
    expect(world.server.asked).toEqual([]);
  });

  test('a contact that we know is booked without either', async () => {
    world.state.contacts.push({ id: 'con_9', name: 'Lee Park' });
    const request = requestFrom({ email: null, phone: null }, { known: { contactId: 'con_9' } });
    const booked = told(await world.makeProvider().book(newRun(), request));
    expect(booked).toMatchObject({ ids: { appointmentId: 'apt_1', contactId: 'con_9' } });
    expect(asked('POST', '/contacts/upsert')).toEqual([]);
  });
});

describe('a refusal', () => {
  const refusal = (status: number, message: string | string[]) =>
    world.state.instead.set(`POST ${APPOINTMENTS}`, { status, body: { statusCode: status, message } });

  test('400 with the slot still free keeps the words of the provider', async () => {
    refusal(400, 'The calendar lee@prospect.io is broken');
    const booked = told(await world.makeProvider().book(newRun(), requestFrom()));
    expect(booked).toBe('rejected: GoHighLevel refused with 400: The calendar [e-mail] is broken');
  });

  test('422 is not looked into', async () => {
    refusal(422, ['startTime must be a date', 'title must be a string']);
    const booked = told(await world.makeProvider().book(newRun(), requestFrom()));
    expect(booked).toBe('rejected: GoHighLevel refused with 422: startTime must be a date; title must be a string');
    expect(asked('GET', '/calendars/cal_1/free-slots')).toHaveLength(1);
  });

  test('a lost answer to the contact is only unreachable', async () => {
    world.state.instead.set('POST /contacts/upsert', { status: 502, body: {} });
    expect(told(await world.makeProvider().book(newRun(), requestFrom()))).toMatch(/^unreachable/);
    expect(world.state.appointments).toEqual([]);
  });

  test('a meeting at another time than asked goes to a person', async () => {
    const body = { id: 'apt_7', startTime: START.replace('15:30', '16:30') };
    world.state.instead.set(`POST ${APPOINTMENTS}`, { status: 200, body });
    expect(told(await world.makeProvider().book(newRun(), requestFrom()))).toMatch(
      /^rejected: A meeting was booked, but/,
    );
  });

  test.each([
    [{ 'x-ratelimit-interval-milliseconds': '10000', 'x-ratelimit-daily-remaining': '77' }, 10],
    [{ 'x-ratelimit-interval-milliseconds': '10000', 'x-ratelimit-daily-remaining': '0' }, 3600],
  ])('429 with %j waits %i s', async (headers, seconds) => {
    world.state.instead.set(`POST ${APPOINTMENTS}`, { status: 429, body: {}, headers });
    const booked = await world.makeProvider().book(newRun(), requestFrom());
    expect(booked).toMatchObject({ error: { kind: 'rate-limited', retryAfterSeconds: seconds } });
  });
});

test('a calendar that is switched off is not booked', async () => {
  await world.closeCalendar?.('off');
  const booked = told(await world.makeProvider().book(newRun(), requestFrom()));
  expect(booked).toBe('rejected: The GoHighLevel calendar is switched off');
  expect(asked('POST', '/contacts/upsert')).toEqual([]);
});

describe('find', () => {
  test('reads the appointment where the list has a time without offset', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    world.state.listsWallClock = true;
    const found = told(await provider.find(newRun(), requestFrom()));
    expect(found).toMatchObject({ start: START, ids: { appointmentId: 'apt_1', contactId: 'con_1' } });
  });

  test('prefers the appointment with our key', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    const [first] = world.state.appointments;
    if (first) world.state.appointments.unshift({ ...first, id: 'apt_0', description: '' });
    expect(told(await provider.find(newRun(), requestFrom()))).toMatchObject({ ids: { appointmentId: 'apt_1' } });
    expect(told(await provider.find(newRun({ idempotencyKey: 'other' }), requestFrom()))).toMatchObject({
      ids: { appointmentId: 'apt_0' },
    });
  });

  test('looks at the contact of the e-mail and at that of the phone', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom({ email: null }));
    world.state.contacts.unshift({ id: 'con_mail', email: 'lee@prospect.io' });
    expect(told(await provider.find(newRun(), requestFrom()))).toMatchObject({ ids: { contactId: 'con_1' } });
  });

  test('a contact that is gone has no appointments', async () => {
    const request = requestFrom({ email: null, phone: null }, { known: { contactId: 'con_gone' } });
    expect(told(await world.makeProvider().find(newRun(), request))).toBeNull();
  });
});

describe('cancel and reschedule', () => {
  test('a cancellation keeps the description and adds the reason', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    await provider.cancel?.(newRun(), { appointmentId: 'apt_1' }, 'Lead is away');
    expect(world.state.appointments).toMatchObject([
      { appointmentStatus: 'cancelled', description: 'Wants a demo\n[ref:booking-1]\nCancelled: Lead is away' },
    ]);
  });

  test('a deleted appointment is cancelled already', async () => {
    const cancelled = await world.makeProvider().cancel?.(newRun(), { appointmentId: 'apt_x' }, '');
    expect(cancelled).toEqual({ ok: true, value: null });
  });

  test('a cancelled appointment is not moved', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    await provider.cancel?.(newRun(), { appointmentId: 'apt_1' }, 'x');
    const moved = await provider.reschedule?.(newRun(), { appointmentId: 'apt_1' }, requestFrom().slot);
    expect(moved).toMatchObject({ error: { kind: 'rejected' } });
  });

  test('a move to a time that is gone is slot-taken', async () => {
    const provider = world.makeProvider();
    await provider.book(newRun(), requestFrom());
    const slot = { start: START.replace('15:30', '17:30'), end: START.replace('15:30', '18:00') };
    const moved = await provider.reschedule?.(newRun(), { appointmentId: 'apt_1' }, slot);
    expect(moved).toMatchObject({ error: { kind: 'slot-taken' } });
  });
});
