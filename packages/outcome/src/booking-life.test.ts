import { randomBytes, randomUUID } from 'node:crypto';
import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { parseKeyRing } from '@overlap/database/secret-box';
import { claimReading, keepOpenTimes } from '@overlap/database/stores/availability';
import { getBooking } from '@overlap/database/stores/bookings';
import { saveCalendarLink } from '@overlap/database/stores/calendar-links';
import { saveIntegration } from '@overlap/database/stores/integrations';
import { saveSettings } from '@overlap/database/stores/workspaces';
import type { BookingProviderName } from '@overlap/domain/booking';
import { NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import { type Slot, slotFrom } from '@overlap/domain/slot';
import { createQueue, type Queue } from '@overlap/queue/queue';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead } from '@overlap/testing/rows';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { afterBooking } from './after-booking.ts';
import { afterCancellation } from './after-cancellation.ts';
import { bookByHand } from './book-by-hand.ts';
import { cancelBooking, markNoShow, rescheduleBooking } from './change-booking.ts';
import { type ProviderBooking, recordProviderBooking } from './record-provider-booking.ts';

const ZONE = 'America/New_York';
const CONFIG: Record<string, { provider: 'gohighlevel' | 'calendly' | 'hubspot'; config: Record<string, string> }> = {
  ghl: { provider: 'gohighlevel', config: { locationId: 'l', calendarId: 'c' } },
  calendly: { provider: 'calendly', config: { eventTypeUri: 'https://api.calendly.com/event_types/E' } },
  hubspot: { provider: 'hubspot', config: { slug: 'ann' } },
};

let fresh: FreshDatabase;
let queue: Queue;
beforeAll(async () => {
  fresh = await freshDatabase();
  queue = await createQueue(fresh.connection, { as: 'sender', onError: () => {} });
});
afterAll(async () => {
  await queue.stop(500);
  await fresh.drop();
});

/** Half hours of a working day some days ahead, on the hour and half hour; the first is 15:00 UTC. */
const DAY = (() => {
  const at = new Date(Date.now() + 4 * 86_400_000);
  while ([0, 6].includes(at.getUTCDay())) at.setUTCDate(at.getUTCDate() + 1);
  return at.setUTCHours(15, 0, 0, 0);
})();
const half = (number: number): string => new Date(DAY + number * 30 * 60_000).toISOString();

/** A workspace that books on one provider, with a lead. */
async function open(provider: BookingProviderName) {
  const id = randomUUID();
  await fresh.authDatabase.prisma.workspace.create({ data: { id, name: 'Northbeam', slug: id } });
  const run = <T>(work: (tx: WorkspaceTx) => Promise<T>) => withWorkspace(fresh.database, id, work);
  await run(async tx => {
    const told = [{ channel: 'slack' as const, destination: 'C1' }];
    await saveSettings(tx, {
      timeZone: ZONE,
      meetingMinutes: 30,
      meetingTitle: 'Intro call',
      meetingBookingProvider: provider,
      bookingLink: null,
      workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: ZONE },
      autonomy: NEW_WORKSPACE_AUTONOMY,
      noticeRules: { 'meeting-booked': told, 'meeting-moved': told, 'meeting-cancelled': told },
    });
    const keyRing = parseKeyRing(`k1:${randomBytes(32).toString('base64')}`);
    const connection = CONFIG[provider];
    if (connection)
      await saveIntegration(tx, keyRing, { ...connection, baseUrl: 'https://x.example', secrets: { token: 't' } });
  });
  const email = `${randomUUID()}@lead.example`;
  const leadId = await addLead(fresh.database, id, { email });
  const tell = (news: Partial<ProviderBooking>) =>
    run(tx => recordProviderBooking({ tx, queue }, { ...NEWS, provider, guestEmail: email, ...news }));
  const state = () =>
    run(async ({ prisma }) => {
      const bookings = await prisma.booking.findMany({ where: { leadId }, orderBy: { startsAt: 'asc' } });
      const lead = await prisma.lead.findUniqueOrThrow({ where: { id: leadId } });
      const notices = await prisma.notice.findMany({ where: { leadId }, orderBy: { createdAt: 'asc' } });
      return {
        bookings: bookings.map(each => [each.startsAt.toISOString(), each.status]),
        meetings: new Set(bookings.map(each => each.meetingId)).size,
        booked: lead.bookedSlot?.toISOString() ?? null,
        status: lead.status,
        notices: notices.map(notice => notice.event),
      };
    });
  /** A meeting that Overlap has booked, confirmed. */
  const booked = async (ids: Record<string, string>, start = half(0)) => {
    const ordered = await bookByHand(
      { database: fresh.database, queue, workspaceId: id },
      { leadId, start, actor: 'user:1', note: null },
    );
    if (!ordered.ok) throw new Error(ordered.error.message);
    const { bookingId } = ordered.value;
    await run(async tx => {
      const booking = await getBooking(tx, bookingId);
      const confirmation = { provider, ...slotFrom(start, 30), ids, joinUrl: null, manageUrl: null };
      await afterBooking({ tx, queue }, { booking, confirmation, from: ['held'] });
    });
    return bookingId;
  };
  return { id, leadId, email, run, tell, state, booked };
}

const NEWS: Omit<ProviderBooking, 'provider'> = {
  change: 'created',
  ids: {},
  ref: null,
  guestEmail: null,
  guestTimeZone: ZONE,
  start: null,
  end: null,
  joinUrl: null,
  manageUrl: null,
  saidAt: null,
  movedFrom: null,
  movedTo: null,
};
const at = (number: number): Slot => slotFrom(half(number), 30);
const aMinuteAgo = (): string => new Date(Date.now() - 60_000).toISOString();
const inManyYears = (): string => '2099-01-05T15:00:00.000Z';

const permute = <T>(all: T[]): T[][] =>
  all.length < 2 ? [all] : all.flatMap((one, index) => permute(all.toSpliced(index, 1)).map(rest => [one, ...rest]));

describe('a lead who books, moves and moves again on Calendly’s page', () => {
  const [A, B] = [{ inviteeUri: 'inv/a' }, { inviteeUri: 'inv/b' }];
  const news: Partial<ProviderBooking>[] = [
    { ids: A, ...at(0), saidAt: half(-200) },
    { change: 'cancelled', ids: A, ...at(0), movedTo: B, saidAt: half(-199) },
    { ids: B, ...at(4), movedFrom: A, saidAt: half(-199) },
  ];
  it.each(permute([0, 1, 2]).map(order => [order]))(
    'is booked once, at the last time, in the order %j, said twice',
    async order => {
      const { tell, state } = await open('calendly');
      for (const index of [...order, ...order]) await tell(news[index] ?? {});
      const { bookings, booked, status } = await state();
      expect(bookings.filter(([, each]) => each === 'confirmed')).toEqual([[half(4), 'confirmed']]);
      expect([booked, status]).toEqual([half(4), 'meeting-booked']);
    },
  );

  it('in their order leaves one meeting, and people hear of the booking and of the move', async () => {
    const { tell, state } = await open('calendly');
    for (const each of news) await tell(each);
    expect(await state()).toMatchObject({
      bookings: [
        [half(0), 'rescheduled'],
        [half(4), 'confirmed'],
      ],
      meetings: 1,
      notices: ['meeting-booked', 'meeting-moved'],
    });
  });
});

describe('an appointment that GoHighLevel moves in place', () => {
  const ids = { appointmentId: 'apt_1' };
  const said = (number: number) => new Date(Date.now() + number * 60_000).toISOString();

  it('is followed, and late news of where it was changes nothing', async () => {
    const { tell, state, booked } = await open('ghl');
    await booked(ids);
    await tell({ ids, ...at(6), saidAt: said(2) });
    await tell({ ids, ...at(0), saidAt: said(1) });
    expect(await state()).toMatchObject({
      bookings: [
        [half(0), 'rescheduled'],
        [half(6), 'confirmed'],
      ],
      booked: half(6),
    });
  });

  it('to and fro ends where it was last', async () => {
    const { tell, state, booked } = await open('ghl');
    await booked(ids);
    await tell({ ids, ...at(6), saidAt: said(1) });
    await tell({ ids, ...at(0), saidAt: said(2) });
    expect((await state()).booked).toBe(half(0));
  });
});

describe('news of a meeting', () => {
  it('made under another address is the lead’s by the link that they were sent', async () => {
    const { leadId, tell, state } = await open('calendly');
    await tell({ ids: { inviteeUri: 'inv/x' }, ...at(0), guestEmail: 'private@mail.example', ref: `lead_${leadId}` });
    expect((await state()).booked).toBe(half(0));
  });

  it('of a stranger is nobody’s', async () => {
    const { tell } = await open('calendly');
    expect(await tell({ ids: { inviteeUri: 'inv/y' }, ...at(0), guestEmail: 'stranger@mail.example' })).toMatch(
      /no lead/,
    );
  });

  it('that it was cancelled, while we still confirm it, is believed', async () => {
    const { id, run, leadId, tell, state } = await open('calendly');
    const order = { leadId, start: half(0), actor: 'user:1', note: null };
    const ordered = await bookByHand({ database: fresh.database, queue, workspaceId: id }, order);
    const ref = ordered.ok ? ordered.value.bookingId : '';
    await tell({ change: 'cancelled', ids: { inviteeUri: 'inv/z' }, ref, ...at(0) });
    const confirmation = { provider: 'calendly', ...at(0), ids: {}, joinUrl: null, manageUrl: null } as const;
    await run(async tx =>
      afterBooking({ tx, queue }, { booking: await getBooking(tx, ref), confirmation, from: ['held', 'confirming'] }),
    );
    expect(await state()).toMatchObject({ bookings: [[half(0), 'cancelled']], booked: null, status: 'active' });
  });

  it('that the lead did not come frees the lead for another one', async () => {
    const { tell, state, booked } = await open('ghl');
    await booked({ appointmentId: 'apt_2' });
    await tell({ change: 'no-show', ids: { appointmentId: 'apt_2' } });
    expect(await state()).toMatchObject({ bookings: [[half(0), 'no-show']], booked: null, status: 'active' });
  });

  it('known under an id that the provider told late is the same meeting', async () => {
    const { tell, state, booked } = await open('hubspot');
    await booked({ calendarEventId: 'evt_1' });
    await tell({ ids: { meetingId: '77' }, ...at(0) });
    await tell({ change: 'cancelled', ids: { meetingId: '77' }, ...at(0) });
    expect((await state()).bookings).toEqual([[half(0), 'cancelled']]);
  });
});

describe('booking by hand', () => {
  const ask = (world: Awaited<ReturnType<typeof open>>, start: string, leadId = world.leadId) =>
    bookByHand(
      { database: fresh.database, queue, workspaceId: world.id },
      { leadId, start, actor: 'user:1', note: 'Bring the figures.' },
    );

  it('holds the time at once and says who wanted it', async () => {
    const world = await open('ghl');
    const ordered = await ask(world, half(0));
    const booking = await world.run(tx => getBooking(tx, ordered.ok ? ordered.value.bookingId : ''));
    expect(booking).toMatchObject({ status: 'held', origin: 'user:1', note: 'Bring the figures.' });
  });

  it('of a taken time gives three that are open, and none of them is it', async () => {
    const world = await open('ghl');
    await ask(world, half(0));
    const refused = await ask(world, half(0), await addLead(fresh.database, world.id));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'time-taken' } });
    const alternatives = refused.ok ? [] : refused.error.alternatives;
    expect(alternatives).toHaveLength(3);
    expect(alternatives).not.toContain(half(0));
  });

  it.each([
    ['a time that has passed', aMinuteAgo, 'not-open', /passed/],
    ['a time years ahead', inManyYears, 'not-open', /year/],
  ] as const)('refuses %s, and offers others', async (_title, start, kind, says) => {
    const refused = await ask(await open('ghl'), start());
    expect(refused).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(says) } });
    expect(refused.ok ? [] : refused.error.alternatives).toHaveLength(3);
  });

  it('refuses what the calendar is not open at, with the reason and what is open', async () => {
    const world = await open('ghl');
    await world.run(async tx => {
      const config = { calendarId: 'c' };
      const link = { provider: 'ghl', url: null, name: 'Intro', isDefault: true, config, minutes: 30 } as const;
      const calendarLinkId = await saveCalendarLink(tx, link);
      await claimReading(tx, calendarLinkId, new Date(), new Date());
      const starts = [2, 3, 5, 8].map(number => Date.parse(half(number)));
      const range = { from: new Date().toISOString(), to: half(2_000) };
      await keepOpenTimes(tx, { calendarLinkId, ...range, starts, minutes: 30, readAt: new Date() });
    });
    expect(await ask(world, half(4))).toMatchObject({
      ok: false,
      error: { kind: 'not-open', message: /not open/, alternatives: [half(2), half(3), half(5)] },
    });
    const night = new Date(DAY - 8 * 3_600_000).toISOString();
    expect(await ask(world, night)).toMatchObject({ ok: false, error: { message: /09:00.*17:00/ } });
    expect((await ask(world, half(5))).ok).toBe(true);
  });

  it('of a lead who is being booked waits', async () => {
    const world = await open('ghl');
    await ask(world, half(0));
    expect(await ask(world, half(4))).toMatchObject({ ok: false, error: { kind: 'lead-under-way' } });
  });

  it.each([
    ['somebody unknown', 'ghl', 'gone'],
    ['a provider that is not connected', 'cal-com', 'not-connected'],
  ] as const)('needs more than %s', async (_title, provider, kind) => {
    const world = await open(provider);
    const leadId = kind === 'gone' ? randomUUID() : world.leadId;
    expect(await ask(world, half(0), leadId)).toMatchObject({ ok: false, error: { kind } });
  });
});

describe('moving a meeting by hand', () => {
  it('holds the new time and leaves the old one standing until the provider has moved it', async () => {
    const world = await open('ghl');
    const bookingId = await world.booked({ appointmentId: 'apt_3' });
    const ordered = await world.run(tx =>
      rescheduleBooking({ tx, queue }, { bookingId, actor: 'user:1', start: half(1) }),
    );
    expect((await world.state()).bookings).toEqual([
      [half(0), 'confirmed'],
      [half(1), 'held'],
    ]);
    const confirmation = {
      provider: 'ghl',
      ...at(1),
      ids: { appointmentId: 'apt_3' },
      joinUrl: null,
      manageUrl: null,
    } as const;
    await world.run(async tx => {
      const booking = await getBooking(tx, ordered.ok ? ordered.value.bookingId : '');
      await afterBooking({ tx, queue }, { booking, confirmation, from: ['held'] });
    });
    expect(await world.state()).toMatchObject({
      bookings: [
        [half(0), 'rescheduled'],
        [half(1), 'confirmed'],
      ],
      meetings: 1,
      booked: half(1),
    });
  });

  it('where it was booked anew has the old time called off, and no cancellation is announced', async () => {
    const world = await open('calendly');
    const bookingId = await world.booked({ inviteeUri: 'inv/1' });
    const ordered = await world.run(tx =>
      rescheduleBooking({ tx, queue }, { bookingId, actor: 'user:1', start: half(4) }),
    );
    const confirmation = {
      provider: 'calendly',
      ...at(4),
      ids: { inviteeUri: 'inv/2' },
      joinUrl: null,
      manageUrl: null,
    } as const;
    await world.run(async tx => {
      const booking = await getBooking(tx, ordered.ok ? ordered.value.bookingId : '');
      await afterBooking({ tx, queue }, { booking, confirmation, from: ['held'], oldStands: true });
    });
    expect((await world.state()).bookings[0]).toEqual([half(0), 'cancelling']);
    await world.run(async tx =>
      afterCancellation({ tx, queue }, await getBooking(tx, bookingId), { actor: 'overlap', reason: null }),
    );
    expect(await world.state()).toMatchObject({
      bookings: [
        [half(0), 'rescheduled'],
        [half(4), 'confirmed'],
      ],
      booked: half(4),
      notices: ['meeting-booked', 'meeting-moved'],
    });
  });

  it.each([
    ['to where it is', 'ghl', half(0), 'conflict'],
    ['on HubSpot, whose API moves nothing', 'hubspot', half(2), 'by-hand'],
  ] as const)('%s is refused with what to do', async (_title, provider, start, kind) => {
    const world = await open(provider);
    const bookingId = await world.booked({ appointmentId: 'a', meetingId: '1' });
    const refused = await world.run(tx => rescheduleBooking({ tx, queue }, { bookingId, actor: 'user:1', start }));
    expect(refused).toMatchObject({ ok: false, error: { kind, message: expect.any(String) } });
  });
});

describe('calling a meeting off by hand', () => {
  it('keeps its time until the provider has, and then undoes what the booking did', async () => {
    const world = await open('ghl');
    const bookingId = await world.booked({ appointmentId: 'apt_4' });
    const order = { bookingId, actor: 'user:1', reason: 'The lead is ill.' };
    await world.run(tx => cancelBooking({ tx, queue }, order));
    expect((await world.state()).bookings).toEqual([[half(0), 'cancelling']]);
    const again = await world.run(tx => cancelBooking({ tx, queue }, order));
    expect(again).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    const booking = await world.run(tx => getBooking(tx, bookingId));
    for (const _turn of [1, 2])
      await world.run(tx => afterCancellation({ tx, queue }, booking, { actor: 'overlap', reason: booking.reason }));
    expect(await world.state()).toMatchObject({
      bookings: [[half(0), 'cancelled']],
      booked: null,
      status: 'active',
      notices: ['meeting-booked', 'meeting-cancelled'],
    });
  });

  test('a lead did not come only to a meeting that has begun', async () => {
    const world = await open('ghl');
    const bookingId = await world.booked({ appointmentId: 'apt_5' });
    const refused = await world.run(tx => markNoShow({ tx, queue }, { bookingId, actor: 'user:1' }));
    expect(refused).toMatchObject({ ok: false, error: { message: /not begun/ } });
  });
});
