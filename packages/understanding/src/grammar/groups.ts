import type { Stretch } from '../text/stretch.ts';
import type { Atom, Clock, DaySaid, Pick, TimeSaid, ZoneSaid } from './atoms.ts';
import { pointTime } from './clock.ts';
import type { Token } from './tokens.ts';

/** What was said of one time, or of several that share their words: "Tues or Wed at 10", "Thursday at 2 or 4". */
export interface Group extends Stretch {
  days: DaySaid[];
  times: TimeSaid[];
  picks: Pick[];
  /** Bare figures that can be an option, an hour or a day of the month. */
  numbers: number[];
  zone: ZoneSaid | null;
  sameTime: boolean;
  shift: number | null;
  /** Minutes from now: "in two hours". */
  inMinutes: number | null;
  /** Words for a time that have no reading, or times that contradict each other. */
  unread: boolean;
  /** A week or longer, no day. */
  coarse: boolean;
  past: boolean;
  duration: number | null;
  /** How it is joined to the group before. */
  joined: 'or' | 'and' | 'then' | 'equals' | 'none';
  atoms: Atom[];
}

/** What stands between two atoms. */
interface Gap {
  joined: Group['joined'];
  comma: boolean;
  /** Words other than connectors and prepositions stand between. */
  words: boolean;
  /** A word between turns down or excludes. */
  turns: boolean;
}

const OR = /^(?:or|\/|oder|ou|o)$/;
const AND = /^(?:and|&|plus|und|et|y|also|or)$/;
const LINKING =
  /^(?:on|at|in|the|around|about|of|for|from|to|um|am|le|el|la|à|a|los|les|den|der|im|by|would|be|is|works|,|\(|\)|:|-|best|possibly|any|time|@|~|between|one|slot|option|call|meeting|works|about|say|maybe|round)$/;

function gapBetween(tokens: readonly Token[], left: Atom, right: Atom): Gap {
  const between = tokens.slice(left.to, right.from).map(token => token.word);
  const turns = between.some(word =>
    /^(?:not|no|nor|but|except|rather|instead|than|if|unless|\p{L}+n't|cannot|cant|dont)$/u.test(word),
  );
  const joined = between.some(word => OR.test(word))
    ? 'or'
    : between.some(word => AND.test(word))
      ? 'and'
      : between.includes('then')
        ? 'then'
        : between.includes('=') || between.join(' ') === 'which is' || between.join(' ') === '( which is'
          ? 'equals'
          : 'none';
  return {
    turns,
    joined,
    comma: between.some(word => /^[,;/+]$/.test(word)),
    words: between.some(word => !OR.test(word) && !AND.test(word) && word !== 'then' && !LINKING.test(word)),
  };
}

const emptyGroup = (atom: Atom, joined: Group['joined']): Group => ({
  days: [],
  times: [],
  picks: [],
  numbers: [],
  zone: null,
  sameTime: false,
  shift: null,
  inMinutes: null,
  unread: false,
  coarse: false,
  past: false,
  duration: null,
  joined,
  atoms: [],
  start: atom.start,
  end: atom.end,
});

const hasClock = (group: Group): boolean => group.times.length > 0 || group.numbers.length > 0 || group.sameTime;

/** Gathers the atoms of a clause into groups that say one time each, or several that share words. */
export function groupAtoms(atoms: readonly Atom[], tokens: readonly Token[]): Group[] {
  const groups: Group[] = [];
  atoms.forEach((atom, index) => {
    const current = groups.at(-1);
    const before = atoms[index - 1];
    const gap = before === undefined ? null : gapBetween(tokens, before, atom);
    const ahead = lookAhead(atoms, index, tokens);
    const isSame =
      current !== undefined &&
      ahead !== null &&
      saysSameInstant(current, atom, ahead.atom, tokens.slice(before?.to ?? 0, atom.from));
    const group =
      !isSame && current !== undefined && gap !== null && joins(current, atom, gap, ahead)
        ? current
        : emptyGroup(atom, isSame ? 'equals' : (gap?.joined ?? 'none'));
    // "Thursday -> Friday" and "~Thursday~ Friday" strike the first out, or move it: nobody can tell.
    if (
      group !== current &&
      before !== undefined &&
      tokens.slice(before.to, atom.from).some(token => /^[>→~]$/.test(token.word))
    )
      group.unread = true;
    if (group !== current) groups.push(group);
    add(group, atom, gap);
  });
  return groups.map(settleNumbers);
}

/** "3pm Central / 2pm here", "3pm ET (noon PT)": a second time in another zone says the first one again. */
function saysSameInstant(group: Group, atom: Atom, ahead: Atom, between: readonly Token[]): boolean {
  if (
    group.zone === null ||
    !isTime(atom) ||
    ahead.kind !== 'zone' ||
    ahead.from > atom.to + 1 ||
    group.times.length + group.numbers.length === 0
  )
    return false;
  const differs = ahead.zone.by !== group.zone.by || ahead.zone.owners.join() !== group.zone.owners.join();
  return differs && between.some(token => /^[/(=,]$/.test(token.word)) && between.length <= 2;
}

/** The atom that comes next; a date right behind its weekday counts as part of it. */
function lookAhead(atoms: readonly Atom[], index: number, tokens: readonly Token[]): { atom: Atom; gap: Gap } | null {
  let last = atoms[index];
  for (const next of atoms.slice(index + 1)) {
    if (last === undefined) return null;
    const gap = gapBetween(tokens, last, next);
    const goesOn = next.kind === 'day' && last.kind === 'day' && gap.joined === 'none' && !gap.words;
    if (!goesOn) return { atom: next, gap };
    last = next;
  }
  return null;
}

const isTime = (atom: Atom): boolean =>
  atom.kind === 'time' || atom.kind === 'number' || atom.kind === 'same-time' || atom.kind === 'unknown';

/** Whether an atom goes on with a group or opens the next one. */
function joins(group: Group, atom: Atom, gap: Gap, ahead: { atom: Atom; gap: Gap } | null): boolean {
  if (gap.joined === 'equals') return false;
  const timeFirst = group.atoms.find(each => each.kind === 'day' || isTime(each));
  const opensWithTime = timeFirst !== undefined && isTime(timeFirst);
  const lists = gap.joined === 'or' || gap.joined === 'and' || gap.comma || gap.joined === 'then';
  if (atom.kind === 'pick' && atom.pick.type === 'any' && group.picks[0]?.type === 'others') return true;
  switch (atom.kind) {
    case 'zone':
    case 'duration':
    case 'shift':
    case 'except':
      return true;
    case 'day': {
      if (group.coarse || group.past) return false;
      if (mergesDay(group, atom.day, gap)) return true;
      if (isDayList(group, atom.day, lists)) return true;
      if (opensWithTime && group.days.length === 0) return group.joined !== 'equals' || !lists;
      if (!hasClock(group))
        return group.days.length > 0 ? lists || gap.words === false : group.picks.length > 0 && !lists;
      const opensNext =
        ahead !== null &&
        isTime(ahead.atom) &&
        !(ahead.gap.joined === 'or' || ahead.gap.joined === 'and' || ahead.gap.comma);
      return opensWithTime && lists && !opensNext && !gap.words;
    }
    case 'time':
    case 'number':
    case 'same-time':
    case 'unknown': {
      if (group.coarse || group.past) return false;
      const opensNext =
        ahead !== null &&
        ahead.atom.kind === 'day' &&
        ahead.gap.joined === 'none' &&
        !ahead.gap.comma &&
        !ahead.gap.words;
      if (!hasClock(group) && !group.unread)
        return (
          (group.days.length > 0 && (!gap.words || (gap.joined === 'none' && !gap.comma && !gap.turns))) ||
          (group.picks.length > 0 && !lists)
        );
      if (group.days.length > 0) return opensNext ? false : !gap.words;
      return !gap.words;
    }
    case 'pick':
      if (atom.pick.type === 'any' && atom.pick.count !== null)
        return group.picks.length === 0 && (group.days.length > 1 || group.times.length + group.numbers.length > 1);
      return group.days.length > 0 && group.picks.length === 0 && !lists;
    default:
      return false;
  }
}

/** "6 or 7 June": figures before a date share its month. */
const isDayList = (group: Group, day: DaySaid, lists: boolean): boolean =>
  lists &&
  day.type === 'date' &&
  day.month !== undefined &&
  group.numbers.length > 0 &&
  group.times.length === 0 &&
  group.days.length === 0 &&
  group.numbers.every(number => number <= 31);

/** "Thursday 18 June", "Monday morning, the 4th", "tomorrow, Thursday": two words for one day. */
function mergesDay(group: Group, day: DaySaid, gap: Gap): boolean {
  const last = group.days.at(-1);
  if (last === undefined || gap.joined === 'or' || gap.joined === 'and' || gap.words) return false;
  return mergeDays(last, day) !== null;
}

function mergeDays(left: DaySaid, right: DaySaid): DaySaid | null {
  if (left.type === 'weekday' && right.type === 'date' && left.date === undefined)
    return {
      ...left,
      date: { day: right.day, ...(right.month && { month: right.month }), ...(right.year && { year: right.year }) },
    };
  if (left.type === 'date' && right.type === 'weekday' && right.by === 'plain')
    return {
      ...right,
      date: { day: left.day, ...(left.month && { month: left.month }), ...(left.year && { year: left.year }) },
    };
  if (left.type === 'weekday' && right.type === 'numeric') return { ...right, weekday: left.weekday };
  if (left.type === 'numeric' && right.type === 'weekday' && right.by === 'plain' && left.weekday === undefined)
    return { ...left, weekday: right.weekday };
  if (left.type === 'offset' && right.type === 'weekday' && left.weekday === undefined)
    return { ...left, weekday: right.weekday };
  if (left.type === 'weekday' && right.type === 'offset' && left.by === 'plain')
    return { ...right, weekday: left.weekday };
  return null;
}

function add(group: Group, atom: Atom, gap: Gap | null): void {
  group.atoms.push(atom);
  group.end = Math.max(group.end, atom.end);
  const lists = gap !== null && (gap.joined === 'or' || gap.joined === 'and' || gap.joined === 'then');
  switch (atom.kind) {
    case 'day': {
      if (isDayList(group, atom.day, lists || gap?.comma === true) && atom.day.type === 'date') {
        const { day: _, ...month } = atom.day;
        group.days.push(...group.numbers.map((day): DaySaid => ({ ...month, day })));
        group.numbers = [];
      }
      const last = group.days.at(-1);
      const merged =
        last === undefined || gap === null || !mergesDay(group, atom.day, gap) ? null : mergeDays(last, atom.day);
      if (merged === null) group.days.push(atom.day);
      else group.days[group.days.length - 1] = merged;
      return;
    }
    case 'time':
      addTime(group, atom.time, lists, gap?.comma === true);
      return;
    case 'number':
      group.numbers.push(atom.number);
      if (group.times.length > 0 && !lists && gap?.comma !== true) addNumberToPart(group, atom.number);
      return;
    case 'zone':
      if (group.zone !== null && group.zone.owners.join() !== atom.zone.owners.join()) group.unread = true;
      group.zone = atom.zone;
      return;
    case 'pick':
      // "The other two are both fine" names the others once.
      if (group.picks[0]?.type !== 'others') group.picks.push(atom.pick);
      return;
    case 'same-time':
      group.sameTime = true;
      return;
    case 'shift':
      group.shift = atom.minutes;
      return;
    case 'in-hours':
      group.inMinutes = atom.minutes;
      return;
    case 'duration':
      group.duration = atom.minutes;
      return;
    case 'coarse':
      group.coarse = true;
      return;
    case 'past':
      group.past = true;
      return;
    case 'except':
      if (group.times.length === 0 || group.times.some(time => time.readings.some(reading => reading.to === null)))
        group.unread = true;
      group.times = group.times.map(time => ({ ...time, except: atom.clock }));
      return;
    case 'unknown':
      group.unread = true;
  }
}

/** "Friday morning at 10": the part tells the half of the day; without "or" two clock times contradict. */
function addTime(group: Group, time: TimeSaid, lists: boolean, comma: boolean): void {
  const last = group.times.at(-1);
  if (last === undefined && group.numbers.length === 1 && time.type === 'part' && !lists) {
    const number = group.numbers.pop() ?? 0;
    group.times.push(
      within(time, pointTime({ hour: number, minute: 0, half: number > 12 ? '24' : null, bare: true })) ??
        unreadTime(group, time),
    );
    return;
  }
  if (last === undefined || lists) {
    group.times.push(time);
    return;
  }
  const refined =
    last.type === 'clock' && time.type !== 'clock'
      ? within(time, last)
      : last.type !== 'clock' && time.type === 'clock'
        ? within(last, time)
        : last.type === 'any' || time.type === 'any'
          ? last.type === 'any'
            ? time
            : last
          : null;
  if (refined !== null) group.times[group.times.length - 1] = refined;
  else if (comma) group.times.push(time);
  else group.unread = true;
}

const unreadTime = (group: Group, time: TimeSaid): TimeSaid => {
  group.unread = true;
  return time;
};

function addNumberToPart(group: Group, number: number): void {
  const last = group.times.at(-1);
  if (last === undefined || last.type === 'clock') return;
  const refined = within(last, pointTime({ hour: number, minute: 0, half: number > 12 ? '24' : null, bare: true }));
  group.numbers.pop();
  if (refined === null) group.unread = true;
  else group.times[group.times.length - 1] = refined;
}

/** A clock time inside a part of the day, in the half that falls there; `null` when it falls elsewhere. */
function within(part: TimeSaid, clock: TimeSaid): TimeSaid | null {
  const frame = part.readings[0];
  const first = clock.readings[0];
  if (frame === undefined || first === undefined || frame.to === null) return null;
  if (part.type === 'any') return clock;
  const shifted: Clock[] = clock.halfOpen
    ? clock.readings
        .flatMap(reading => [reading, shift(reading, 720), shift(reading, -720)])
        .filter(reading => reading.from >= 0 && (reading.to ?? reading.from) <= 1440)
    : [...clock.readings];
  const isOpenEnd = (reading: Clock): boolean =>
    reading.to === 17 * 60 || reading.to === 20 * 60 || reading.from === 9 * 60;
  const inside = shifted.filter(
    reading =>
      reading.from >= frame.from - 180 &&
      reading.from < (frame.to ?? 0) + (frame.from >= 1020 ? 180 : 0) &&
      (frame.from < 720 ? reading.from < 720 : reading.from >= 720),
  );
  const kept =
    inside.length > 0
      ? inside
      : shifted.filter(reading => reading.to !== null && reading.from < (frame.to ?? 0) && reading.to > frame.from);
  const fitted = kept
    .map(reading =>
      reading.to === null
        ? reading
        : isOpenEnd(reading)
          ? {
              from: Math.max(reading.from, reading.from === 540 ? frame.from : reading.from),
              to: Math.min(reading.to, frame.from >= 1020 ? reading.to : (frame.to ?? reading.to)),
            }
          : reading,
    )
    .filter(reading => reading.to === null || reading.to > reading.from);
  const unique = fitted.filter(
    (reading, index) => fitted.findIndex(other => other.from === reading.from && other.to === reading.to) === index,
  );
  return unique.length === 0
    ? null
    : { readings: unique, type: 'clock', halfOpen: false, ...(clock.except && { except: clock.except }) };
}

const shift = ({ from, to }: Clock, by: number): Clock => ({ from: from + by, to: to === null ? null : to + by });

/** Beside a day a bare figure is its hour, or its date when another time follows. */
export function settleNumbers(group: Group): Group {
  if (group.numbers.length === 0 || (group.days.length === 0 && group.times.length === 0)) return group;
  const [first] = group.numbers;
  const lastDay = group.days.at(-1);
  if (
    first !== undefined &&
    lastDay?.type === 'weekday' &&
    lastDay.date === undefined &&
    first < 32 &&
    (first > 23 || group.times.length > 0) &&
    group.numbers.length === 1 &&
    isRightBehindDay(group)
  ) {
    const days = [...group.days.slice(0, -1), { ...lastDay, date: { day: first } }];
    return { ...group, days, numbers: [] };
  }
  if (
    lastDay?.type === 'date' &&
    lastDay.month !== undefined &&
    group.times.length > 0 &&
    group.numbers.every(number => number <= 31) &&
    isListOfDays(group)
  ) {
    const more = group.numbers.map((day): DaySaid => ({ ...lastDay, day }));
    return { ...group, days: [...group.days, ...more], numbers: [] };
  }
  const times = group.numbers.map(number => numberTime(number));
  if (times.some(time => time === null)) return { ...group, unread: true };
  const ordered = group.atoms.flatMap((atom): TimeSaid[] =>
    atom.kind === 'number' ? [numberTime(atom.number)].filter(time => time !== null) : [],
  );
  const isFirst =
    group.atoms.findIndex(atom => atom.kind === 'number') < group.atoms.findIndex(atom => atom.kind === 'time');
  const [head] = group.times;
  const shared =
    isFirst && head?.type === 'clock' && !head.halfOpen ? ordered.map(time => sharedHalf(time, head)) : ordered;
  return { ...group, numbers: [], times: isFirst ? [...shared, ...group.times] : [...group.times, ...ordered] };
}

/** "2 or 4 pm": the half said once counts for both. */
const sharedHalf = (time: TimeSaid, head: TimeSaid): TimeSaid => {
  const isPm = (head.readings[0]?.from ?? 0) >= 720;
  const readings = time.readings.map(({ from, to }) => ({ from: (from % 720) + (isPm ? 720 : 0), to }));
  return { ...time, readings: readings.slice(0, 1), halfOpen: false };
};

/** "Jan 5 or 6, afternoons": figures between a date and its time are dates as well. */
const isListOfDays = (group: Group): boolean => {
  const kinds = group.atoms.map(atom => atom.kind);
  return kinds.lastIndexOf('number') < kinds.indexOf('time') && kinds.indexOf('day') < kinds.indexOf('number');
};

const isRightBehindDay = (group: Group): boolean => {
  const at = group.atoms.findIndex(atom => atom.kind === 'number');
  const [before, after] = [group.atoms[at - 1], group.atoms[at + 1]];
  return (
    before?.kind === 'day' &&
    before.to === group.atoms[at]?.from &&
    (after !== undefined || (group.numbers[0] ?? 0) > 23)
  );
};

function numberTime(number: number): TimeSaid | null {
  const said = number > 99 ? { hour: Math.floor(number / 100), minute: number % 100 } : { hour: number, minute: 0 };
  if (said.hour > 23) return null;
  return pointTime({ ...said, half: said.hour > 12 || said.hour === 0 ? '24' : null, bare: true });
}
