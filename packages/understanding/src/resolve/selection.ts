import type { Slot } from '@overlap/domain/slot';
import type { DaySaid, ZoneSaid } from '../grammar/atoms.ts';
import { type Group, settleNumbers } from '../grammar/groups.ts';
import { type CalendarContext, dayOn, readDaySaid } from './calendar.ts';
import { type Clocks, onWall, plainZone, type ZoneChoice, zoneSaid } from './clocks.ts';
import { type Resolved, resolve } from './intervals.ts';
import { numberMeans, pickFrom, slotsThatFit, type Wall } from './matching.ts';
import { dateOrderOf, type Offer, type OfferedSlot } from './offer.ts';

/** What one group of words comes to, seen against the offer and the calendar. */
export interface Selection {
  /**
   * `offered`: exactly these slots of the offer; `several`: one of these, and it is open which; `own`: times of their
   * own; `any`: all of these, the choice is ours; `coarse`, `unread`: no time that could be used.
   */
  type: 'offered' | 'several' | 'any' | 'own' | 'others' | 'none' | 'coarse' | 'unread';
  slots: OfferedSlot[];
  /** Every reading as intervals, the conventional one first. */
  readings: Slot[][];
  /** The words as times of their own, whatever was offered. */
  own: Slot[];
  sure: boolean;
  /** Why it is not sure, for a person. */
  why: string;
  zone: ZoneChoice | null;
}

/** What a message as a whole gives for reading one of its groups. */
export interface Ground {
  clocks: Clocks;
  offer: Offer;
  minutes: number;
  /** A zone that was said once for the whole message. */
  stated: ZoneSaid | null;
}

const selection = (type: Selection['type'], change: Partial<Selection> = {}): Selection => ({
  type,
  slots: [],
  readings: [],
  own: [],
  sure: true,
  why: '',
  zone: null,
  ...change,
});
const unread = (why: string, change: Partial<Selection> = {}): Selection =>
  selection('unread', { sure: false, why, ...change });

/** The lead's calendar: which day it is there, and how dates are written. */
export function calendarOf({ clocks }: Ground, zone: string, saidZone: string | null): CalendarContext {
  return {
    today: dayOn(onWall(clocks.now, clocks.lead ?? zone)),
    order: clocks.lead !== null ? dateOrderOf(clocks.lead) : dateOrderOf(saidZone ?? clocks.ours),
  };
}

/** The zone a group is read in; `null` when its words for a zone can mean several. */
export function zoneOf(group: Group, ground: Ground): ZoneChoice | null {
  const said = group.zone ?? ground.stated;
  if (said === null) return plainZone(ground.clocks);
  if (said.by === 'lead' && ground.stated !== null && ground.stated.by !== 'lead')
    return zoneSaid(ground.stated, ground.clocks, ground.clocks.now);
  return zoneSaid(said, ground.clocks, approximateInstant(group, ground));
}

/** Season letters are judged near the date that is meant, not today. */
function approximateInstant(group: Group, ground: Ground): number {
  const zone = ground.clocks.plain;
  const resolved =
    group.days.length === 0
      ? null
      : resolve({ days: group.days, times: [] }, { calendar: calendarOf(ground, zone, null), zone, minutes: 30 });
  const start = resolved?.readings[0]?.[0]?.start;
  return start === undefined ? ground.clocks.now : Date.parse(start);
}

/** Reads one group against offer and calendar. */
export function select(group: Group, ground: Ground): Selection {
  if (group.coarse && group.days.length === 0 && group.times.length === 0)
    return selection('coarse', { sure: false, why: 'no day is named' });
  if (group.unread || group.past) return unread('a time in it has no reading');
  const zone = zoneOf(group, ground);
  if (zone === null) return unread('the words for a time zone can mean several');
  if (group.picks.length > 0) return selectPick(group, ground, zone);
  if (group.numbers.length > 0) return selectNumbers(group, ground, zone);
  if (group.inMinutes !== null) return selectFromNow(group.inMinutes, ground, zone);
  if (group.shift !== null && group.days.length > 0) return selectShiftOn(group, group.shift, ground, zone);
  if (
    group.days.length === 0 &&
    group.times.length > 0 &&
    ground.offer.slots.length > 0 &&
    group.times.every(time => time.type === 'any')
  )
    return selectAny({ count: null, word: 'whenever' }, ground.offer.slots, ground);
  if (group.days.length === 0 && group.times.length === 0)
    return group.shift !== null ? selectShift(group.shift, ground, zone) : unread('no time is named');
  return selectTime(group, ground, zone);
}

const wallOf = (ground: Ground, zone: ZoneChoice): Wall => ({
  zone: zone.zone,
  calendar: calendarOf(ground, zone.zone, zone.evidence === 'words' ? zone.zone : null),
});

function selectPick(group: Group, ground: Ground, zone: ZoneChoice): Selection {
  const { offer } = ground;
  const pick = group.picks[0];
  if (pick === undefined || group.picks.length > 1) return unread('two choices stand side by side');
  if (pick.type === 'none') return selection('none');
  if (pick.type === 'others')
    return offer.partlyGone ? unread('not every slot of the offer is left to choose from') : selection('others');
  const wall = wallOf(ground, zone);
  const left = slotsThatFit(group, offer.slots, wall).slots;
  if (pick.type === 'any' && (group.days.length > 1 || group.times.length > 0))
    return selectTime({ ...group, picks: [] }, ground, zone);
  if (pick.type === 'any') return selectAny(pick, left, ground);
  const counted =
    pick.type === 'index' ||
    pick.type === 'last' ||
    pick.type === 'former' ||
    pick.type === 'latter' ||
    pick.type === 'middle';
  if (offer.slots.length === 0) return unread('nothing is on offer to choose from');
  if (offer.partlyGone && counted) return unread('not every slot of the offer is left to count from');
  const slot = pickFrom(pick, left, offer.slots);
  if (slot === null)
    return selection('several', { slots: left, sure: false, why: 'the words do not name one offered slot' });
  return left.includes(slot)
    ? selection('offered', { slots: [slot], zone })
    : selection('several', { slots: [slot, ...left], sure: false, why: 'the choice and the time beside it disagree' });
}

/** "Either works": every slot is agreed to and the choice is ours. */
function selectAny(pick: { count: number | null; word: string }, left: OfferedSlot[], ground: Ground): Selection {
  const { offer } = ground;
  if (offer.slots.length === 0) return unread('nothing is on offer to choose from');
  if (offer.partlyGone) return unread('not every slot of the offer is left to choose from');
  if (left.length === 0) return unread('nothing of the offer fits');
  if (pick.count !== null && pick.count !== left.length)
    return selection('several', {
      slots: left,
      sure: false,
      why: `“${pick.word}” does not fit the number of offered slots`,
    });
  return selection('any', { slots: left });
}

function selectNumbers(group: Group, ground: Ground, zone: ZoneChoice): Selection {
  const wall = wallOf(ground, zone);
  const means = group.numbers.map(number => numberMeans(number, ground.offer.slots, wall));
  const chosen = means.flatMap(slots => (slots.length === 1 ? slots : []));
  const counted = ground.offer.partlyGone;
  if (ground.offer.slots.length === 0) return unread('a bare figure can mean anything');
  if (means.length > 1 && group.days.length === 0)
    return selection('several', {
      slots: [...new Set(means.flat())],
      sure: false,
      why: 'bare figures can be options, hours or a count',
    });
  if (chosen.length === means.length && !counted)
    return selection(chosen.length === 1 ? 'offered' : 'any', { slots: chosen, zone });
  const slots = [...new Set(means.flat())];
  if (slots.length === 0)
    return dayless(
      settleNumbers({ ...group, days: [{ type: 'offset', days: 0 }] }),
      ground,
      unread('no day is named'),
      true,
    );
  return slots.length === 0
    ? unread('the figure fits nothing that was offered')
    : selection('several', { slots, sure: false, why: 'the figure can be an option, an hour or a date' });
}

function selectFromNow(minutes: number, ground: Ground, zone: ZoneChoice): Selection {
  const start = new Date(ground.clocks.now + minutes * 60_000);
  start.setUTCSeconds(0, 0);
  const slot = { start: start.toISOString(), end: new Date(start.getTime() + ground.minutes * 60_000).toISOString() };
  return selection('own', { readings: [[slot]], sure: false, why: 'so many minutes from now is no exact start', zone });
}

/** "An hour later" moves the one slot that is on offer. */
function selectShift(minutes: number, ground: Ground, zone: ZoneChoice): Selection {
  const [only] = ground.offer.slots;
  if (only === undefined || ground.offer.slots.length > 1 || ground.offer.partlyGone)
    return unread('it is open from which time this counts');
  const start = only.at + minutes * 60_000;
  return selection('own', {
    readings: [
      [{ start: new Date(start).toISOString(), end: new Date(start + ground.minutes * 60_000).toISOString() }],
    ],
    zone,
  });
}

/** "Tuesday, an hour later" moves the one slot of that day. */
function selectShiftOn(group: Group, minutes: number, ground: Ground, zone: ZoneChoice): Selection {
  const { slots, unusual } = slotsThatFit(group, ground.offer.slots, wallOf(ground, zone));
  const [only] = slots;
  if (only === undefined || slots.length > 1 || unusual || ground.offer.partlyGone)
    return unread('it is open from which time this counts');
  const own = [
    {
      start: new Date(only.at + minutes * 60_000).toISOString(),
      end: new Date(only.at + (minutes + ground.minutes) * 60_000).toISOString(),
    },
  ];
  return selection('own', { readings: [own], own, zone });
}

const isPoint = (group: Group): boolean =>
  group.times.length > 0 && group.times.every(time => time.readings.every(reading => reading.to === null));
const isPart = (group: Group): boolean => group.times.length > 0 && group.times.every(time => time.type === 'part');

function selectTime(group: Group, ground: Ground, zone: ZoneChoice): Selection {
  const chosen = chooseTime(group, ground, zone);
  if (group.days.length === 0) return { ...chosen, own: chosen.readings[0] ?? [] };
  const wall = wallOf(ground, zone);
  return {
    ...chosen,
    own: resolve(group, { calendar: wall.calendar, zone: zone.zone, minutes: ground.minutes }).readings[0] ?? [],
  };
}

function chooseTime(group: Group, ground: Ground, zone: ZoneChoice): Selection {
  const wall = wallOf(ground, zone);
  const fits = slotsThatFit(group, ground.offer.slots, wall);
  const wholeDay = group.times.length === 0;
  const resolved =
    group.days.length === 0
      ? null
      : resolve(group, { calendar: wall.calendar, zone: zone.zone, minutes: ground.minutes });
  const own = ownTimes(resolved, zone);
  if (zoneConflict(group, ground, zone, fits.slots))
    return selection('several', {
      slots: zonelessFits(group, ground),
      sure: false,
      why: 'the same clock time was offered in another time zone',
    });
  if (fits.slots.length === 0) {
    const near = own.type === 'unread' ? contradictedFits(group, ground, wall) : [];
    if (near.length > 0) return selection('several', { slots: near, sure: false, why: own.why });
    return weekOpen(group, ground, wall)
      ? { ...dayless(group, ground, own), sure: false, why: 'that weekday was offered in another week' }
      : dayless(group, ground, own);
  }
  if (resolved?.problem != null) return selection('several', { slots: fits.slots, sure: false, why: resolved.problem });
  if (fits.unusual) return { ...own, why: 'an offered slot fits another reading of the day', sure: false };
  if (!wholeDay && !isPoint(group) && !isPart(group))
    return { ...own, sure: false, why: 'an offered slot lies inside the times they name' };
  if (group.days.some(day => day.type === 'weekday' && day.by === 'recurring'))
    return selection('several', { slots: fits.slots, sure: false, why: 'it recurs' });
  const ordinal = bareOrdinal(group);
  if (ordinal !== null) {
    const other = ground.offer.slots.find(slot => slot.index === ordinal - 1);
    if (other !== undefined && !fits.slots.includes(other))
      return selection('several', {
        slots: [...fits.slots, other],
        sure: false,
        why: 'it can be a date or a place in the offer',
      });
  }
  const wanted = Math.max(1, group.days.length) * Math.max(1, group.times.length);
  if (clocksDisagree(group, ground, fits.slots))
    return selection('several', {
      slots: fits.slots,
      sure: false,
      why: 'our clock would give another slot than theirs',
    });
  if (fits.slots.length === 1 && wanted === 1) return selection('offered', { slots: fits.slots, zone });
  const each = oneEach(group, ground, wall);
  if (each !== null) return selection(each.length === 1 ? 'offered' : 'any', { slots: each, zone });
  const mixed = wanted > 1 && fits.slots.length < wanted && isPoint(group);
  return mixed
    ? { ...own, sure: false, why: 'some of these times were offered and some were not' }
    : selection('several', { slots: fits.slots, sure: false, why: 'more than one offered slot fits' });
}

/** A weekday against its date, a year that is past: the slots that one half of the words names. */
function contradictedFits(group: Group, ground: Ground, wall: Wall): OfferedSlot[] {
  const halves = group.days.flatMap((day): DaySaid[] => {
    if (day.type === 'weekday' && day.date !== undefined)
      return [
        { type: 'weekday', weekday: day.weekday, by: 'plain' },
        { type: 'date', day: day.date.day, ...(day.date.month && { month: day.date.month }) },
      ];
    if (day.type === 'date' && day.month !== undefined) return [{ type: 'date', day: day.day, month: day.month }];
    if (day.type === 'numeric') {
      const { first, second, dotted, weekday } = day;
      return [
        { type: 'numeric', first, second, dotted },
        ...(weekday === undefined ? [] : [{ type: 'weekday' as const, weekday, by: 'plain' as const }]),
      ];
    }
    return day.type === 'offset' ? [{ type: 'offset', days: day.days }] : [];
  });
  return halves.flatMap(day => slotsThatFit({ ...group, days: [day] }, ground.offer.slots, wall).slots);
}

/** The offer has that weekday in another week than the words would name by themselves. */
function weekOpen(group: Group, ground: Ground, wall: Wall): boolean {
  return group.days.some(
    day =>
      day.type === 'weekday' &&
      day.by === 'plain' &&
      day.date === undefined &&
      ground.offer.slots.some(slot => {
        const at = onWall(slot.at, wall.zone);
        return at.weekday === day.weekday && !readDaySaid(day, wall.calendar).readings[0]?.includes(dayOn(at));
      }),
  );
}

/** Several days or times that were named: each has to be one offered slot. */
function oneEach(group: Group, ground: Ground, wall: Wall): OfferedSlot[] | null {
  const days = group.days.length === 0 ? [[]] : group.days.map(day => [day]);
  const times = group.times.length === 0 ? [[]] : group.times.map(time => [time]);
  const parts = days.flatMap(day =>
    times.map(time => slotsThatFit({ ...group, days: day, times: time }, ground.offer.slots, wall).slots),
  );
  const slots = parts.flatMap(part => (part.length === 1 ? part : []));
  return slots.length === parts.length ? [...new Set(slots)] : null;
}

/** "2nd" by itself can be the second offer as well as the 2nd of the month. */
function bareOrdinal(group: Group): number | null {
  const [day] = group.days;
  return day?.type === 'date' && day.month === undefined && group.days.length === 1 && group.times.length === 0
    ? day.day
    : null;
}

function ownTimes(resolved: Resolved | null, zone: ZoneChoice): Selection {
  if (resolved === null) return unread('no day is named');
  if (resolved.problem !== null || resolved.onlyIfOffered)
    return unread(resolved.problem ?? 'day and month can be either way round', { zone });
  const why = resolved.sure
    ? zone.sure
      ? ''
      : 'the lead’s time zone is not known'
    : 'the words can be read in more than one way';
  return selection('own', { readings: resolved.readings, sure: resolved.sure && zone.sure, why, zone });
}

/** A time without a day: the day of the offer, when the offer has only one. */
function dayless(group: Group, ground: Ground, own: Selection, always = false): Selection {
  if (group.days.length > 0 && !always) return own;
  const zone = zoneOf(group, ground) ?? plainZone(ground.clocks);
  const days = new Set(ground.offer.slots.map(slot => dayOn(onWall(slot.at, zone.zone))));
  const [day] = days;
  if (day === undefined || days.size > 1 || ground.offer.partlyGone) return unread('no day is named', { zone });
  const wall = wallOf(ground, zone);
  const resolved = resolve(
    { days: [{ type: 'offset', days: day - wall.calendar.today }], times: group.times },
    { calendar: wall.calendar, zone: zone.zone, minutes: ground.minutes },
  );
  return ownTimes(resolved, zone);
}

/** Slots that the same words fit when the zone in them is left out. */
const zonelessFits = (group: Group, ground: Ground): OfferedSlot[] => {
  const plain = plainZone(ground.clocks);
  return slotsThatFit(group, ground.offer.slots, wallOf(ground, plain)).slots;
};

/** "3pm Pacific" where 3 pm Eastern was offered: they may have the zone wrong. */
function zoneConflict(group: Group, ground: Ground, zone: ZoneChoice, fits: readonly OfferedSlot[]): boolean {
  if (fits.length > 0 || !isPoint(group) || zone.zone === ground.clocks.plain) return false;
  return zonelessFits(group, ground).length > 0;
}

/** Where the offer may have been shown on our clock, the words must not give another slot there. */
function clocksDisagree(group: Group, ground: Ground, fits: readonly OfferedSlot[]): boolean {
  const { clocks, offer } = ground;
  if (
    offer.shownOnLeadClock ||
    clocks.lead === null ||
    group.zone !== null ||
    group.times.length === 0 ||
    offer.slots.length === 0
  )
    return false;
  const ours: ZoneChoice = { zone: clocks.ours, evidence: 'workspace', sure: false };
  const other = slotsThatFit(group, offer.slots, wallOf(ground, ours)).slots;
  return other.some(slot => !fits.includes(slot));
}
