import { GAPS, type Gap } from './gap.ts';
import type { ShadowReply } from './shadow-reply.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

export interface ShadowSummary {
  replies: number;
  verdicts: Record<Verdict, number>;
  /** Replies that go through without a person: how many would now, how many did then, and the share of now. */
  withoutPerson: { now: number; before: number; share: number };
  /** Bookings we would make now that can be held against what came about, and how many of them differ from it. */
  bookings: { now: number; compared: number; differing: number; share: number };
  /** How many replies lack what; see `GAPS`. */
  gaps: Record<Gap, number>;
}

export function summarise(replies: readonly ShadowReply[]): ShadowSummary {
  const count = (holds: (reply: ShadowReply) => boolean): number => replies.filter(holds).length;
  const now = count(reply => reply.now.withoutPerson);
  const compared = count(reply => reply.now.action === 'book' && IS_COMPARED[reply.verdict]);
  const differing = count(reply => reply.verdict === 'would-have-booked-otherwise');
  return {
    replies: replies.length,
    verdicts: tally(VERDICTS, verdict => count(reply => reply.verdict === verdict)),
    withoutPerson: { now, before: count(wentThrough), share: share(now, replies.length) },
    bookings: {
      now: count(reply => reply.now.action === 'book'),
      compared,
      differing,
      share: share(differing, compared),
    },
    gaps: tally(GAPS, gap => count(reply => reply.gaps.includes(gap))),
  };
}

const IS_COMPARED: Readonly<Record<Verdict, boolean>> = {
  same: true,
  'would-have-booked': true,
  'would-have-booked-otherwise': true,
  'would-have-asked': false,
  'new-action': false,
  'not-comparable': false,
};

/** Whether a reply was dealt with by Overlap alone then: it was decided, and nobody was given anything to do. */
const wentThrough = ({ before }: ShadowReply): boolean => before?.withoutPerson ?? false;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const tally = <Name extends string>(names: readonly Name[], countOf: (name: Name) => number): Record<Name, number> =>
  Object.fromEntries(names.map(name => [name, countOf(name)])) as Record<Name, number>;
