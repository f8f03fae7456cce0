import type { Stretch } from '../text/stretch.ts';
import type { Atom, AtomFound, AtomValue, Clock } from './atoms.ts';
import { afterTime, beforeTime, pointTime, readPoint, windowTime } from './clock.ts';
import { readDay } from './days.ts';
import type { Lexicon } from './lexicon.ts';
import { readPick } from './picks.ts';
import { matchPhrase, type Token } from './tokens.ts';
import { readZone } from './zones.ts';

const WORKDAY: Clock = { from: 9 * 60, to: 17 * 60 };

const found = (value: AtomValue, next: number): AtomFound => ({ value, next });

/** "between a and b", "from a to b", "a-b"; and "after a", "before b", "a onwards". */
function readWindow(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const between = matchPhrase(tokens, at, lexicon.between);
  const from = matchPhrase(tokens, at, lexicon.from);
  const opened = between ?? from;
  const range = readRange(tokens, opened?.next ?? at, lexicon, between !== null);
  if (range !== null) return range;
  if (between !== null) return null;
  const after = from ?? matchPhrase(tokens, at, lexicon.after);
  if (after !== null) {
    const point = readPoint(tokens, skipAbout(tokens, after.next, lexicon), lexicon);
    if (point === null || isCounted(tokens, point.next)) return null;
    const on = matchOnwards(tokens, point.next, lexicon);
    return found({ kind: 'time', time: afterTime(point.value) }, on ?? point.next);
  }
  const before = matchPhrase(tokens, at, lexicon.before);
  if (before !== null) {
    const point = readPoint(tokens, skipAbout(tokens, before.next, lexicon), lexicon);
    if (point === null || isCounted(tokens, point.next)) return null;
    const time = beforeTime(point.value);
    return found(time === null ? { kind: 'unknown' } : { kind: 'time', time }, point.next);
  }
  const point = readPoint(tokens, at, lexicon);
  const on = point === null ? null : matchOnwards(tokens, point.next, lexicon);
  return point === null || on === null ? null : found({ kind: 'time', time: afterTime(point.value) }, on);
}

/** "3 on" means onwards only where no day follows. */
function matchOnwards(tokens: readonly Token[], at: number, lexicon: Lexicon): number | null {
  const on = matchPhrase(tokens, at, lexicon.onwards);
  if (on === null) return null;
  if (tokens[at]?.word === 'on') {
    const opens = tokens[on.next];
    if (opens !== undefined && opens.kind !== 'mark') return null;
  }
  return tokens[at]?.word === '+' && !tokens[at]?.glued ? null : on.next;
}

const skipAbout = (tokens: readonly Token[], at: number, lexicon: Lexicon): number =>
  matchPhrase(tokens, at, lexicon.about)?.next ?? matchPhrase(tokens, at, lexicon.at)?.next ?? at;

function readRange(tokens: readonly Token[], at: number, lexicon: Lexicon, between: boolean): AtomFound | null {
  const from = readPoint(tokens, skipAbout(tokens, at, lexicon), lexicon);
  if (from === null) return null;
  const link = matchPhrase(tokens, from.next, lexicon.to);
  if (link === null) return null;
  const word = tokens[from.next]?.word ?? '';
  if (
    between
      ? !/^(?:and|to|-|&|und|et|y|bis)$/.test(word) && !lexicon.words.and.includes(word)
      : lexicon.words.and.includes(word)
  )
    return null;
  const to = readPoint(tokens, skipAbout(tokens, link.next, lexicon), lexicon);
  if (to === null || isCounted(tokens, to.next)) return null;
  const time = windowTime(from.value, to.value);
  return found(time === null ? { kind: 'unknown' } : { kind: 'time', time }, to.next);
}

/** "2 people", "30 minutes": a number that counts something is no hour. */
export const isCounted = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  return /^(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|people|persons?|seats?|users?|times|of|offices?|slots|options|calls|meetings|reps?|emails?|questions?|percent|k|m|x|dollars?|usd|eur|euros?|pounds?|locations?|sites?|employees?|folks|guys|agents?|trucks?|stores?|units?|things?|points?|business|quick|more|other|others|weeks'|staff|licen[cs]es?|members?|colleagues|different|separate|months')$/.test(
    token.word,
  );
};

/** "30 minutes", "half an hour", "an hour": a length; with "later" or "earlier" behind it, a shift. */
function readLength(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const words = tokens.slice(at, at + 5).map(token => token.word);
  const text = words.join(' ');
  const spoken = SPOKEN_LENGTHS.find(([phrase]) => text === phrase || text.startsWith(`${phrase} `));
  let minutes: number | null = null;
  let next = at;
  if (spoken !== undefined) {
    minutes = spoken[1];
    next = at + spoken[0].split(' ').length;
  } else {
    const number =
      tokens[at]?.kind === 'number'
        ? { value: Number(tokens[at]?.word), next: at + 1 }
        : matchPhrase(tokens, at, lexicon.numbers);
    if (number === null) return null;
    let unitAt = number.next;
    if (tokens[unitAt]?.word === '-') unitAt += 1;
    const unit = tokens[unitAt]?.word ?? '';
    if (/^(?:minutes?|mins?|min|minuten)$/.test(unit)) minutes = number.value;
    else if (/^(?:hours?|hrs?|hr|stunden?)$/.test(unit) && number.value < 13) minutes = number.value * 60;
    next = unitAt + 1;
  }
  if (minutes === null || minutes > 24 * 60) return null;
  const behind = tokens[next]?.word;
  if (behind === 'later' || behind === 'after') return found({ kind: 'shift', minutes }, next + 1);
  if (behind === 'earlier' || behind === 'before') return found({ kind: 'shift', minutes: -minutes }, next + 1);
  if (tokens[at - 1]?.word === 'in' && !/^(?:window|slot|call|chat|meeting|block)$/.test(behind ?? ''))
    return found({ kind: 'in-hours', minutes }, next);
  return found({ kind: 'duration', minutes }, next);
}

const SPOKEN_LENGTHS = (
  [
    ['half an hour', 30],
    ['a half hour', 30],
    ['half hour', 30],
    ['half - hour', 30],
    ['an hour and a half', 90],
    ['an hour or two', 120],
    ['a full hour', 60],
    ['a couple of hours', 120],
    ['an hour', 60],
    ['one hour', 60],
    ['a quarter of an hour', 15],
    ['quarter of an hour', 15],
    ['a few minutes', 5],
    ['five minutes', 5],
  ] as const
).toSorted((a, b) => b[0].length - a[0].length);

/** A point, a window, a part of the day, the whole day. */
function readTime(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const any = matchPhrase(tokens, at, lexicon.anyTime);
  if (any !== null) {
    const more = readWindow(tokens, any.next, lexicon);
    if (more !== null && more.value.kind === 'time') return more;
    const part = matchPhrase(tokens, skipThe(tokens, any.next), lexicon.parts);
    if (part !== null) return found(partTime(part.value), part.next);
    return found({ kind: 'time', time: { readings: [WORKDAY], type: 'any', halfOpen: false } }, any.next);
  }
  const part = matchPhrase(tokens, skipThe(tokens, at), lexicon.parts);
  if (part !== null && !isGreeting(tokens, at) && !isVerbAm(tokens, at, lexicon))
    return found(partTime(part.value), part.next);
  const window = readWindow(tokens, at, lexicon);
  if (window !== null) return window;
  const start = matchPhrase(tokens, at, lexicon.at)?.next ?? at;
  const led = start !== at;
  const opened = skipAbout(tokens, start, lexicon);
  const point = readPoint(tokens, opened, lexicon);
  if (point === null) return readDayFigure(tokens, at);
  if (isCounted(tokens, point.next)) return null;
  if (point.value.bare && !led && opened === at) {
    if (
      tokens[at]?.word === 'one' ||
      isOrdinalFollowed(tokens, at) ||
      (tokens[at]?.kind === 'word' &&
        tokens[at - 2]?.word === 'of' &&
        /^(?:the|those|these|your)$/.test(tokens[at - 1]?.word ?? ''))
    )
      return null;
    const digits = (tokens[at]?.end ?? 0) - (tokens[at]?.start ?? 0);
    return found(
      { kind: 'number', number: digits > 2 ? point.value.hour * 100 + point.value.minute : point.value.hour },
      point.next,
    );
  }
  return found({ kind: 'time', time: pointTime(point.value) }, point.next);
}

/** "two things", "one of them": words for numbers count more often than they tell an hour. */
const isOrdinalFollowed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  tokens[at + 1]?.kind === 'word' &&
  /^(?:of|thing|things|way|ways|more|good|options?|slots?|times)$/.test(tokens[at + 1]?.word ?? '');

/** 24 to 31: no hour, but it may be a day of the month. */
function readDayFigure(tokens: readonly Token[], at: number): AtomFound | null {
  const token = tokens[at];
  const value = token?.kind === 'number' && token.end - token.start === 2 ? Number(token.word) : 0;
  const isPart = tokens[at + 1]?.glued === true && /^[%$€£°:./-]$/.test(tokens[at + 1]?.word ?? '');
  return value > 23 && value < 32 && !isPart && !isCounted(tokens, at + 1)
    ? found({ kind: 'number', number: value }, at + 1)
    : null;
}

const partTime = ([from, to]: readonly [number, number]): AtomValue => ({
  kind: 'time',
  time: { readings: [{ from, to }], type: 'part', halfOpen: false },
});

const skipThe = (tokens: readonly Token[], at: number): number => {
  const word = tokens[at]?.word ?? '';
  if (word === 'in' && tokens[at + 1]?.word === 'the') return at + 2;
  return /^(?:the|in)$/.test(word) ? at + 1 : at;
};

/** "I am" is no morning: "am" and "pm" count as parts of the day right behind a day only. */
const isVerbAm = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean => {
  if (!/^(?:am|pm|eve|aft)$/.test(tokens[at]?.word ?? '')) return false;
  const before = tokens[at - 1];
  const isDay =
    before !== undefined &&
    (before.kind === 'number' ||
      lexicon.words.ordinalEndings.has(before.word) ||
      before.word in lexicon.words.weekdays ||
      before.word in lexicon.words.relativeDays ||
      before.word in lexicon.words.months);
  return (
    !isDay ||
    /^(?:free|available|open|good|ok|okay|fine|around|in|able|busy|out|away|happy|glad|up|only)$/.test(
      tokens[at + 1]?.word ?? '',
    )
  );
};

/** "Good morning" greets. */
const isGreeting = (tokens: readonly Token[], at: number): boolean => {
  if (/^good$/.test(tokens[at - 1]?.word ?? '')) return true;
  const [word, next, after] = [tokens[at]?.word ?? '', tokens[at + 1], tokens[at + 2]];
  if (at > 0 || !/^(?:morning|afternoon|evening|mornin)$/.test(word)) return false;
  return (
    next !== undefined &&
    (/^[,!]$/.test(next.word) ||
      /^(?:all|sir|team|mate|folks|there)$/.test(next.word) ||
      (next.capital && (after === undefined || /^[,.!:-]$/.test(after.word))))
  );
};

const EXCEPT = /^(?:except|excluding|excl|bar|besides|apart|other|but)$/;

/** "except 12-1": a window cut out of the one before. */
function readExcept(tokens: readonly Token[], at: number, lexicon: Lexicon): { clock: Clock; next: number } | null {
  if (!EXCEPT.test(tokens[at]?.word ?? '')) return null;
  let index = at + 1;
  while (/^(?:for|from|than|not|between)$/.test(tokens[index]?.word ?? '') && index < at + 4) index += 1;
  if (tokens[at]?.word === 'but' && index === at + 1) return null;
  const start = tokens[index - 1]?.word === 'between' || tokens[index - 1]?.word === 'from' ? index - 1 : index;
  const cut = readTime(tokens, start, lexicon);
  const reading = cut?.value.kind === 'time' ? cut.value.time.readings[0] : undefined;
  return cut && reading && reading.to !== null ? { clock: reading, next: cut.next } : null;
}

/** Whether an ordinary word stands where it can only be the day or month. */
function isShy(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at];
  if (token === undefined || !lexicon.words.shy.has(token.word)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (token.word === 'wed' || token.word === 'jan' || token.word === 'mar') return false;
  if (after?.kind === 'number' || before?.kind === 'number') return false;
  if (
    /^(?:at|morning|afternoon|evening|arvo|or|and|next|works|noon|any|anytime|after|before|between|from|is|,)$/.test(
      after?.word ?? '',
    ) &&
    token.word !== 'may' &&
    token.word !== 'march'
  )
    return token.word === 'sat' && /^(?:at|and|,|is)$/.test(after?.word ?? '') && !token.capital;
  if (/^(?:on|this|next|or|and|do|for)$/.test(before?.word ?? '') && token.word !== 'may') return false;
  if (after?.word === 'the' && token.word !== 'may' && token.word !== 'march') return false;
  return !(tokens.length <= 2 && token.word !== 'may');
}

/** "1." at the start of a line numbers it. */
const listMarker = (tokens: readonly Token[]): number =>
  tokens[0]?.kind === 'number' &&
  tokens[1]?.glued &&
  /^[.)]$/.test(tokens[1].word) &&
  tokens[2]?.glued === false &&
  tokens[2].kind === 'word' &&
  !ENGLISH_MONTH.test(tokens[2].word)
    ? 2
    : 0;
const ENGLISH_MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|ene|abr|ago|dic|janv|févr|avr|juin|juil|août|déc|uhr)/;

/** "early Friday morning": the part of the day stands around its day. */
function readSplitPart(tokens: readonly Token[], at: number, lexicon: Lexicon): [Atom, Atom] | null {
  const word = tokens[at]?.word ?? '';
  if (!/^(?:early|late)$/.test(word)) return null;
  const day = readDay(tokens, at + 1, lexicon);
  const part = tokens[day?.next ?? -1]?.word ?? '';
  const clock = lexicon.words.parts[`${word} ${part}`];
  if (day === null || day.value.kind !== 'day' || clock === undefined) return null;
  const place = (from: number, to: number) => ({
    from,
    to,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  return [
    { ...day.value, ...place(at, day.next) },
    { ...partTime(clock), ...place(day.next, day.next + 1) },
  ];
}

/** All units of meaning of a sentence, in order; they do not overlap. */
export function readAtoms(tokens: readonly Token[], lexicon: Lexicon): Atom[] {
  const atoms: Atom[] = [];
  for (let at = listMarker(tokens); at < tokens.length; ) {
    const cut = readExcept(tokens, at, lexicon);
    const last = atoms.at(-1);
    if (
      cut !== null &&
      last !== undefined &&
      atoms.some(atom => atom.kind === 'time' && atom.time.readings[0]?.to != null)
    ) {
      atoms.push({
        kind: 'except',
        clock: cut.clock,
        start: tokens[at]?.start ?? 0,
        end: tokens[cut.next - 1]?.end ?? 0,
        from: at,
        to: cut.next,
      });
      at = cut.next;
      continue;
    }
    const split = readSplitPart(tokens, at, lexicon);
    if (split !== null) {
      atoms.push(...split);
      at = split[1].to;
      continue;
    }
    const read = readAtom(tokens, at, lexicon);
    if (read === null || read.next <= at) {
      at += 1;
      continue;
    }
    const span: Stretch = { start: tokens[at]?.start ?? 0, end: tokens[read.next - 1]?.end ?? 0 };
    atoms.push({ ...read.value, ...span, from: at, to: read.next });
    at = read.next;
  }
  return atoms;
}

/** A week or a month; "the week of the 22nd" takes its date with it. */
function readCoarse(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const match = matchPhrase(tokens, at, lexicon.coarse);
  if (
    match !== null &&
    /^(?:the day after|day after)$/.test(
      tokens
        .slice(at, match.next)
        .map(token => token.word)
        .join(' '),
    ) &&
    tokens.slice(0, at).some(token => lexicon.words.relativeDays[token.word] === 1)
  )
    return found({ kind: 'day', day: { type: 'offset', days: 2 } }, match.next);
  if (match === null) {
    const month =
      tokens[at]?.capital || !lexicon.words.shy.has(tokens[at]?.word ?? '')
        ? matchPhrase(tokens, at, lexicon.months)
        : null;
    const isMonth =
      month !== null &&
      (tokens[at]?.word !== 'may' ||
        /^(?:in|before|until|till|of|by|after|for|during|mid|early|late)$/.test(tokens[at - 1]?.word ?? ''));
    return isMonth ? found({ kind: 'coarse' }, month.next) : null;
  }
  const last = tokens[match.next - 1]?.word ?? '';
  if (!/^(?:of|commencing|beginning|c)$/.test(last)) return found({ kind: 'coarse' }, match.next);
  const day = readDay(tokens, match.next, lexicon);
  const month = matchPhrase(tokens, match.next, lexicon.months);
  return found({ kind: 'coarse' }, day?.next ?? month?.next ?? match.next);
}

function readAtom(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const token = tokens[at];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'number' && !/[@~#]/.test(token.word)))
    return null;
  if (isShy(tokens, at, lexicon)) return null;
  const simple = (kind: 'coarse' | 'unknown' | 'same-time', table: Lexicon['coarse']): AtomFound | null => {
    const match = matchPhrase(tokens, at, table);
    return match === null ? null : found({ kind }, match.next);
  };
  const candidates = [
    readLength(tokens, at, lexicon),
    readPick(tokens, at, lexicon),
    readDay(tokens, at, lexicon),
    simple('same-time', lexicon.sameTime),
    readCoarse(tokens, at, lexicon),
    simple('unknown', lexicon.unknownTimes),
    readTime(tokens, at, lexicon),
    readZone(tokens, at),
  ];
  return candidates.reduce<AtomFound | null>(
    (best, each) => (each !== null && (best === null || each.next > best.next) ? each : best),
    null,
  );
}
