import type { Case, Interval } from './case.ts';
import type { CaseDecision, CaseIntent } from './labels.ts';

/** What a reader says about one case. */
export interface Prediction {
  id: string;
  intent?: CaseIntent | null;
  decision?: CaseDecision | null;
  acceptedSlot?: string | null;
  proposed?: readonly Interval[] | null;
  bookableStart?: string | null;
  phone?: string | null;
  schedulerLink?: string | null;
}

export interface Tally {
  cases: number;
  decisionRight: number;
  intentRight: number;
  autoExpected: number;
  autoPredicted: number;
  autoRight: number;
  falseAutoBooks: number;
}

export interface FalseAutoBook {
  id: string;
  kind: 'not_expected' | 'wrong_time' | 'wrong_start_inside_a_proposed_window';
  expectedStart: string | null;
  predictedStart: string | null;
}

/** Of the cases where either side has a value, how many agree. */
export interface Agreement {
  both: number;
  differ: number;
  onlyPredicted: number;
  onlyExpected: number;
}

export interface IntervalTally {
  found: number;
  invented: number;
  missed: number;
}

export interface Score {
  total: Tally;
  byTag: ReadonlyMap<string, Tally>;
  falseAutoBooks: readonly FalseAutoBook[];
  missing: readonly string[];
  acceptedSlot: Agreement;
  phone: Agreement;
  schedulerLink: Agreement;
  intervals: IntervalTally;
}

const emptyTally = (): Tally => ({
  cases: 0,
  decisionRight: 0,
  intentRight: 0,
  autoExpected: 0,
  autoPredicted: 0,
  autoRight: 0,
  falseAutoBooks: 0,
});

const emptyAgreement = (): Agreement => ({ both: 0, differ: 0, onlyPredicted: 0, onlyExpected: 0 });

/** An instant as a number; text that is none stays text, so that it equals nothing right. */
function toMs(time: string | null | undefined): number | string | null {
  if (!time) return null;
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? `bad:${time}` : ms;
}

function plainLink(link: string | null | undefined): string | null {
  if (!link) return null;
  const bare = link
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[.,;:!?)\]>'"]+$/, '')
    .replace(/\/$/, '');
  const slash = bare.indexOf('/');
  return slash < 0 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

const plainPhone = (phone: string | null | undefined) => (phone ? phone.replace(/[^\d+]/g, '') : null);

function compare(into: Agreement, expected: number | string | null, predicted: number | string | null): void {
  if (expected !== null && predicted !== null) into[expected === predicted ? 'both' : 'differ'] += 1;
  else if (predicted !== null) into.onlyPredicted += 1;
  else if (expected !== null) into.onlyExpected += 1;
}

function compareIntervals(into: IntervalTally, expected: readonly Interval[], predicted: readonly Interval[]): void {
  const keys = (intervals: readonly Interval[]) =>
    new Set(intervals.map(({ start, end }) => `${toMs(start)}/${toMs(end)}`));
  const [wanted, given] = [keys(expected), keys(predicted)];
  for (const key of given) into[wanted.has(key) ? 'found' : 'invented'] += 1;
  for (const key of wanted) if (!given.has(key)) into.missed += 1;
}

/** Why an automatic booking is false, or nothing when it is right. */
function faultOf(labelled: Case, prediction: Prediction, start: number | string | null): FalseAutoBook | null {
  const { expected } = labelled;
  const wanted = expected.decision === 'auto_book';
  if (prediction.decision !== 'auto_book' || (wanted && start === toMs(expected.bookableStart))) return null;
  const inside = expected.proposed.some(
    window =>
      typeof start === 'number' &&
      Date.parse(window.start) <= start &&
      start + labelled.durationMinutes * 60_000 <= Date.parse(window.end),
  );
  return {
    id: labelled.id,
    kind: !wanted ? 'not_expected' : inside ? 'wrong_start_inside_a_proposed_window' : 'wrong_time',
    expectedStart: expected.bookableStart,
    predictedStart: prediction.bookableStart ?? prediction.acceptedSlot ?? null,
  };
}

function count(tally: Tally, labelled: Case, prediction: Prediction, fault: FalseAutoBook | null): void {
  const predicted = prediction.decision === 'auto_book';
  tally.cases += 1;
  tally.decisionRight += Number(prediction.decision === labelled.expected.decision);
  tally.intentRight += Number(prediction.intent === labelled.expected.intent);
  tally.autoExpected += Number(labelled.expected.decision === 'auto_book');
  tally.autoPredicted += Number(predicted);
  tally.autoRight += Number(predicted && fault === null);
  tally.falseAutoBooks += Number(fault !== null);
}

/** Compares predictions with labels by the rules of the shared scorer. A case without a prediction is wrong. */
export function score(cases: readonly Case[], predictions: readonly Prediction[]): Score {
  const byId = new Map(predictions.map(prediction => [prediction.id, prediction]));
  const byTag = new Map<string, Tally>();
  const result = {
    total: emptyTally(),
    byTag,
    falseAutoBooks: [] as FalseAutoBook[],
    missing: [] as string[],
    acceptedSlot: emptyAgreement(),
    phone: emptyAgreement(),
    schedulerLink: emptyAgreement(),
    intervals: { found: 0, invented: 0, missed: 0 },
  };
  for (const labelled of cases) {
    const { expected } = labelled;
    const prediction = byId.get(labelled.id) ?? { id: labelled.id };
    if (!byId.has(labelled.id)) result.missing.push(labelled.id);
    const fault = faultOf(labelled, prediction, toMs(prediction.bookableStart) ?? toMs(prediction.acceptedSlot));
    if (fault) result.falseAutoBooks.push(fault);
    count(result.total, labelled, prediction, fault);
    for (const tag of new Set(expected.tags)) {
      const tally = byTag.get(tag) ?? emptyTally();
      byTag.set(tag, tally);
      count(tally, labelled, prediction, fault);
    }
    compareIntervals(result.intervals, expected.proposed, prediction.proposed ?? []);
    compare(result.acceptedSlot, toMs(expected.acceptedSlot), toMs(prediction.acceptedSlot));
    compare(result.phone, plainPhone(expected.phone), plainPhone(prediction.phone));
    compare(result.schedulerLink, plainLink(expected.schedulerLink), plainLink(prediction.schedulerLink));
  }
  return result;
}

export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Share of agreeing values among the cases where either side has one. */
export function exactShare({ both, differ, onlyPredicted, onlyExpected }: Agreement): number | null {
  return ratio(both, both + differ + onlyPredicted + onlyExpected);
}

export function intervalShares({ found, invented, missed }: IntervalTally) {
  return {
    precision: ratio(found, found + invented),
    recall: ratio(found, found + missed),
    f1: ratio(2 * found, 2 * found + invented + missed),
  };
}
