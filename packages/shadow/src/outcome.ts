import type { PastBooking, PastReply, PastTask, PastTrace } from '@overlap/database/stores/past';
import type { TaskKind } from '@overlap/domain/task';

/** Who brought a meeting about. `outside`: on the provider's side, by the lead or by a person of ours; it is not told which. */
export const BOOKERS = ['overlap', 'person', 'outside'] as const;
export type Booker = (typeof BOOKERS)[number];

/** What came of a reply. */
export type ReplyOutcome =
  | { kind: 'booked'; start: string; by: Booker; ofThisReply: boolean }
  | { kind: 'person'; tasks: TaskKind[] }
  | { kind: 'answered' }
  | { kind: 'nothing' };

/** A meeting made later than this after a reply is no longer taken for what came of it. */
const LATEST_MS = 30 * 86_400_000;

export interface Aftermath {
  reply: PastReply;
  /** Of this lead, the oldest first. */
  bookings: PastBooking[];
  /** Of this reply's decision. */
  tasks: PastTask[];
  traces: PastTrace[];
}

/** What came of a reply: the meeting its own decision led to, else the first that the lead got after it. */
export function outcomeOf(aftermath: Aftermath): ReplyOutcome {
  const { reply, tasks } = aftermath;
  const booking = findMeeting(aftermath);
  if (booking) {
    const ofThisReply = booking.decisionId !== null && booking.decisionId === reply.decision?.id;
    return { kind: 'booked', start: booking.start, by: bookerOf(booking, aftermath.traces), ofThisReply };
  }
  if (tasks.length > 0) return { kind: 'person', tasks: tasks.map(task => task.kind) };
  const { decision } = reply;
  if (decision?.status === 'handed-over' || decision?.status === 'awaiting-approval')
    return { kind: 'person', tasks: [] };
  return decision?.action === 'send-link' ? { kind: 'answered' } : { kind: 'nothing' };
}

function findMeeting({ reply, bookings }: Aftermath): PastBooking | null {
  const confirmed = bookings.filter(booking => booking.confirmedAt !== null);
  const own = confirmed.find(booking => booking.decisionId !== null && booking.decisionId === reply.decision?.id);
  const latest = new Date(Date.parse(reply.receivedAt) + LATEST_MS).toISOString();
  const next = confirmed.find(({ createdAt }) => createdAt >= reply.receivedAt && createdAt < latest);
  return own ?? next ?? null;
}

/** Overlap and people have a time held first; a booking that nobody of ours held was told of by the provider. */
function bookerOf(booking: PastBooking, traces: PastTrace[]): Booker {
  const held = traces.find(trace => trace.subjectId === booking.id && trace.action === 'slot-held');
  if (held) return held.actor === 'overlap' ? 'overlap' : 'person';
  return booking.decisionId === null ? 'outside' : 'person';
}
