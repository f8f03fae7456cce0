import type { Finding } from '@overlap/domain/intent';
import { formatInstant } from '@overlap/domain/time';
import type { Group } from '../grammar/groups.ts';
import type { OfferedSlot } from '../resolve/offer.ts';
import type { Statement } from '../stance/statement.ts';
import {
  commitsToAll,
  doubtsOf,
  finding,
  firstReason,
  interpretationsOf,
  type Judged,
  type Message,
  NO_TIMES,
  otherLength,
  preferredFirst,
  sentence,
  type Untimed,
  words,
} from './judged.ts';

/** "Anything but Friday": the rest of the offer is agreed to. */
export function takeRest(message: Message, leftOut: OfferedSlot[], statements: Judged[]): Untimed {
  const { ground, own } = message;
  const rest = ground.offer.slots.filter(slot => !leftOut.includes(slot));
  const place = statements[0]?.statement ?? null;
  const clear = leftOut.length > 0 && rest.length > 0 && !ground.offer.partlyGone;
  const says = clear ? 'They agree to all but what they leave out.' : 'It is not clear what they leave out.';
  return accepted(message, clear ? rest : [], clear, [finding(own, 'accept.all-but', says, place)], clear ? '' : says);
}

const chronological = (slots: readonly OfferedSlot[]): OfferedSlot[] =>
  [...new Set(slots)].toSorted((a, b) => a.at - b.at);

const BOOKING_WORDS = /\b(?:book|schedule|put|lock|block|reserve|set up|hold|invites|both calls)\b/i;

/** "Otherwise Friday" by itself is the second half of something that was not said. */
const isOpenAlternative = (statement: Statement | undefined, own: string): boolean =>
  statement !== undefined &&
  /^\W*(?:otherwise|or else|alternatively|failing that|if not|else)\W*$/i.test(own.slice(0, statement.start));

export function combineOffered(
  message: Message,
  offered: readonly Judged[],
  several: readonly Judged[],
  unreadTakes: readonly Judged[],
): Untimed {
  const { side, own, refused } = message;
  const ordered = preferredFirst(offered);
  const named = [...new Set(ordered.flatMap(each => each.selection.slots))];
  const common = named.filter(slot => several.every(each => each.selection.slots.includes(slot)));
  const isChoice = ordered.every(each =>
    each.statement.group.picks.some(pick => pick.type === 'any' || pick.type === 'others'),
  );
  const slots = isChoice && common.length > 0 ? common : named;
  const narrowed = several.every(
    each =>
      slots.every(slot => each.selection.slots.includes(slot)) ||
      (slots.length > 1 &&
        each.selection.slots.some(slot => slots.includes(slot)) &&
        each.statement.group.times.length === 0),
  );
  const first = ordered[0] as Judged;
  const joinedByAnd = offered.some(
    each =>
      each.statement.group.joined === 'and' ||
      each.statement.group.atoms.some(
        atom => atom.kind === 'pick' && atom.pick.type === 'any' && atom.pick.word === 'both',
      ),
  );
  const why = firstReason([
    [several.length > 0 && !narrowed, several[0]?.selection.why ?? ''],
    [unreadTakes.length > 0, unreadTakes[0]?.selection.why ?? ''],
    [
      side.several ||
        (slots.length > 1 && joinedByAnd && BOOKING_WORDS.test(own)) ||
        (slots.length > 1 && commitsToAll(offered, own)),
      'more than one meeting may be meant',
    ],
    [offered.some(each => each.statement.could), '“could” is no plain yes'],
    [otherLength(message), 'they want another length of the meeting'],
    [
      slots.length > 1 &&
        offered.every(each => each.statement.isQuestion) &&
        !side.agrees &&
        offered.every(each => each.selection.type !== 'any' || each.statement.group.picks.length === 0),
      'they ask between offered times',
    ],
    [isOpenAlternative(ordered[0]?.statement, own), 'it is open what comes before it'],
    [slots.some(slot => refused.includes(slot)), 'the same time is turned down elsewhere'],
    [slots.length > 1 && !isFreeChoice(offered), 'two times are agreed to and it is open which is meant'],
  ]);
  const says =
    slots.length === 1
      ? `“${words(first, own)}” is the offered ${formatInstant(slots[0]?.start ?? '', message.ground.clocks.plain)}.`
      : 'They leave the choice between offered times to us.';
  const rule = `accept.${ruleOf(first.statement.group)}`;
  const inOrder = side.ranked ? slots : chronological(slots);
  return accepted(
    message,
    inOrder,
    why === '',
    offered.map((each, index) => finding(own, rule, index === 0 ? says : 'This says the same.', each.statement)),
    why,
  );
}

const ruleOf = (group: Group): string => {
  if (group.picks.length > 0) return group.picks[0]?.type === 'any' ? 'choice-is-ours' : 'position';
  if (group.numbers.length > 0) return 'number';
  if (group.days.length > 0 && group.times.length > 0) return 'day-and-time';
  return group.days.length > 0 ? 'day' : 'time';
};

/** Several slots are ours to choose from when one group names them, or the groups stand in one sentence or are joined. */
function isFreeChoice(offered: readonly Judged[]): boolean {
  if (offered.length === 1) return true;
  const [first, ...rest] = offered;
  return rest.every(
    each =>
      each.statement.sentence === first?.statement.sentence ||
      each.statement.group.joined !== 'none' ||
      each.selection.type === 'any',
  );
}

/** An acceptance with these slots, unless something leaves it open; then no slot is named. */
function accepted(
  message: Message,
  slots: readonly OfferedSlot[],
  sure: boolean,
  findings: Finding[],
  why: string,
): Untimed {
  const { own, ground } = message;
  const doubts = doubtsOf(message, slots);
  const certain = sure && doubts.length === 0 && slots.length > 0;
  const reasons = [
    ...(why === ''
      ? []
      : [finding(own, 'accept.open', `${sentence(why)} so a person reads it.`, message.takes[0]?.statement ?? null)]),
    ...doubts,
  ];
  return {
    kind: 'accept_slot',
    certain,
    intent: {
      ...NO_TIMES,
      acceptedSlot: certain && slots.length === 1 ? (slots[0]?.start ?? null) : null,
      acceptedAnyOf: certain && slots.length > 1 ? slots.map(slot => slot.start) : [],
      interpretations: certain
        ? [{ says: 'They agree to what was offered.', accepted: slots.map(slot => slot.start), proposed: [] }]
        : slots.length > 0
          ? slots.map(slot => ({
              says: `They agree to the offered ${formatInstant(slot.start, ground.clocks.plain)}.`,
              accepted: [slot.start],
              proposed: [],
            }))
          : interpretationsOf(message.takes, ground),
      zone: null,
    },
    findings: [...findings, ...reasons],
  };
}

export function unsureAcceptance(message: Message, judged: readonly Judged[]): Untimed {
  const { own, ground } = message;
  const why =
    judged.find(each => each.selection.why !== '')?.selection.why ?? 'offered times and others stand side by side';
  return {
    kind: 'accept_slot',
    certain: false,
    intent: { ...NO_TIMES, interpretations: interpretationsOf(judged, ground) },
    findings: [
      finding(own, 'accept.unclear', `${sentence(why)} so a person reads it.`, judged[0]?.statement ?? null),
      ...doubtsOf(message, []),
    ],
  };
}
