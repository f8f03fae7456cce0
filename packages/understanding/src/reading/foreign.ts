import type { Finding, Interpretation } from '@overlap/domain/intent';
import { formatInstant } from '@overlap/domain/time';
import { type Group, groupAtoms } from '../grammar/groups.ts';
import { type Lexicon, lexiconOf } from '../grammar/lexicon.ts';
import { readAtoms } from '../grammar/read-atoms.ts';
import { type Token, tokenise } from '../grammar/tokens.ts';
import type { CalendarWords } from '../language/calendar-words.ts';
import { POSITIONS, type Position } from '../language/foreign-positions.ts';
import { FRENCH_CALENDAR } from '../language/french-calendar.ts';
import { FRENCH_SIGNALS } from '../language/french-signals.ts';
import { GERMAN_CALENDAR } from '../language/german-calendar.ts';
import { GERMAN_SIGNALS } from '../language/german-signals.ts';
import type { LanguageWords } from '../language/signal-words.ts';
import { SPANISH_CALENDAR } from '../language/spanish-calendar.ts';
import { SPANISH_SIGNALS } from '../language/spanish-signals.ts';
import type { OfferedSlot } from '../resolve/offer.ts';
import { type Selection, select } from '../resolve/selection.ts';
import { isTimed } from '../stance/statement.ts';
import type { LanguageCode } from './language.ts';
import type { Material } from './material.ts';
import { fold } from './plain-sentences.ts';

/** A language besides English that replies are read in. */
export interface ForeignLanguage {
  code: 'de' | 'fr' | 'es';
  /** English name, for the finding. */
  name: string;
  signals: LanguageWords;
  calendar: CalendarWords;
}

const LANGUAGES: readonly ForeignLanguage[] = [
  { code: 'de', name: 'German', signals: GERMAN_SIGNALS, calendar: GERMAN_CALENDAR },
  { code: 'fr', name: 'French', signals: FRENCH_SIGNALS, calendar: FRENCH_CALENDAR },
  { code: 'es', name: 'Spanish', signals: SPANISH_SIGNALS, calendar: SPANISH_CALENDAR },
];

export const foreignLanguage = (code: LanguageCode): ForeignLanguage | undefined =>
  LANGUAGES.find(language => language.code === code);

/** What the times of a text in another language may mean: shown to a person, never booked. */
export interface ForeignTimes {
  /** Whether offered times are pointed to, or others named. */
  kind: 'accept_slot' | 'propose_time' | 'none';
  interpretations: Interpretation[];
  findings: Finding[];
}

const lexicons = new Map<CalendarWords, Lexicon>();
function lexiconFor(calendar: CalendarWords): Lexicon {
  const known = lexicons.get(calendar) ?? lexiconOf(calendar);
  lexicons.set(calendar, known);
  return known;
}

/** Reads the times of a text by the same grammar as English ones, with the words of its language. */
export function readForeignTimes(material: Material, language: ForeignLanguage): ForeignTimes {
  const found = material.sentences.slice(0, 30).flatMap(sentence => {
    const tokens = splitCompounds(tokenise(material.own, sentence, []));
    const groups = groupAtoms(readAtoms(tokens, lexiconFor(language.calendar)), tokens).filter(
      group => isTimed(group) && group.picks.length === 0,
    );
    const selections = groups.map(group => ({ group, selection: select(group, material.ground) }));
    return { selections, positions: groups.length > 0 ? [] : positionsIn(tokens, language) };
  });
  const selections = found.flatMap(each => each.selections).filter(({ selection }) => selection.type !== 'coarse');
  const pointed = selections.flatMap(({ selection }) => selection.slots);
  const placed = found
    .flatMap(each => each.positions)
    .flatMap(position => slotsAt(position, material.ground.offer.slots));
  const hasOwn = selections.some(({ selection }) => selection.type === 'own' || selection.type === 'unread');
  const offered = [...new Set([...pointed, ...(hasOwn ? [] : placed)])];
  const kind = hasOwn ? 'propose_time' : offered.length > 0 ? 'accept_slot' : 'none';
  return {
    kind,
    interpretations: interpretationsOf(selections, offered, material),
    findings: selections.slice(0, 6).map(({ group }) => finding(material.own, group, language)),
  };
}

const finding = (own: string, { start, end }: Group, { name }: ForeignLanguage): Finding => ({
  rule: 'times.foreign',
  says: `This was read in ${name}, so a person reads it.`,
  span: { start, end, text: own.slice(start, end) },
});

function interpretationsOf(
  selections: readonly { selection: Selection }[],
  offered: readonly OfferedSlot[],
  { ground }: Material,
): Interpretation[] {
  const zone = ground.clocks.plain;
  const accepted = offered.map(slot => ({
    says: `They agree to the offered ${formatInstant(slot.start, zone)}.`,
    accepted: [slot.start],
    proposed: [],
  }));
  const proposed = selections.flatMap(({ selection }) =>
    selection.readings.slice(0, 2).map(reading => ({
      says: `They propose ${reading
        .slice(0, 3)
        .map(each => formatInstant(each.start, zone))
        .join('; ')}.`,
      accepted: [],
      proposed: reading,
    })),
  );
  return [...accepted, ...proposed.filter(each => each.proposed.length > 0)].slice(0, 12);
}

function positionsIn(tokens: readonly Token[], { code }: ForeignLanguage): Position[] {
  return tokens.flatMap(token => POSITIONS[code].get(fold(token.word)) ?? []);
}

function slotsAt(position: Position, slots: readonly OfferedSlot[]): OfferedSlot[] {
  if (position === 'all') return [...slots];
  const slot = position === 'last' ? slots.at(-1) : slots[position];
  return slot === undefined ? [] : [slot];
}

const COMPOUND =
  /^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(vormittag|nachmittag|mittag|morgen|abend|früh)s?$/;

/** "Donnerstagnachmittag" is a day and a part of it. */
function splitCompounds(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(token => {
    const [, day, part] = COMPOUND.exec(token.word) ?? [];
    if (day === undefined || part === undefined) return [token];
    const middle = token.start + day.length;
    return [
      { ...token, word: day, end: middle },
      { ...token, word: part === 'morgen' ? 'vormittag' : part, start: middle, glued: false, capital: false },
    ];
  });
}
