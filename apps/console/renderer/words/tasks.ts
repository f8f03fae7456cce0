import type { Permission } from '@overlap/domain/role';
import { type TaskAction, type TaskKind, type TaskStatus, taskNeeds } from '@overlap/domain/task';

interface TaskWords {
  /** Heading of the group on the tasks page. */
  group: string;
  /** What the person is to do, in one line. */
  hint: string;
}

/** Groups in the order a setter clears them: what waits for one key first. */
const WORDS: Record<TaskKind, TaskWords> = {
  'approve-booking': { group: 'Bookings to approve', hint: 'Approving books it and tells the lead.' },
  'approve-reply': { group: 'Replies to approve', hint: 'Approving sends the reply as it stands.' },
  call: { group: 'Calls', hint: 'Call them, then mark it done.' },
  'booking-problem': {
    group: 'Bookings to check',
    hint: 'Done or Dismiss: the provider is asked once more, and what it says counts. It is never booked twice.',
  },
  'slot-gone': { group: 'Times that are gone', hint: 'Book one, or offer them other times and mark it done.' },
  'lead-times': { group: 'Their own times', hint: 'Book one that suits them, or answer and mark it done.' },
  'scheduler-link-review': {
    group: 'Their schedulers',
    hint: 'Review what was prepared, book by hand, or send our own link; then it is done.',
  },
  clarify: { group: 'To read and answer', hint: 'Read it, answer it, then mark it done.' },
  'reply-problem': { group: 'Replies that did not leave', hint: 'Answer by hand, then mark it done.' },
  'notice-problem': { group: 'Notices that did not arrive', hint: 'Tell them another way, or check the destination.' },
  'unknown-lead': { group: 'Unknown leads', hint: 'Find out who wrote, then mark it done.' },
};

export const TASK_ORDER = Object.keys(WORDS) as TaskKind[];
export const taskGroupInWords = (kind: TaskKind): string => WORDS[kind].group;
export const taskHint = (kind: TaskKind): string => WORDS[kind].hint;

/** Why somebody may not do this, as a sentence; `null` when they may. */
export function whyNot(
  action: TaskAction,
  task: { kind: TaskKind },
  me: { role: string; can: readonly Permission[] },
): string | null {
  return me.can.includes(taskNeeds(action, task.kind))
    ? null
    : `Your role (${me.role}) cannot ${action} this. Ask a setter or an admin.`;
}

/** What the open times of a task are for, and whether one of them can be booked from it. */
const TIMES: Partial<Record<TaskKind, { says: string; isBookable: boolean }>> = {
  'approve-reply': { says: 'The reply offers', isBookable: false },
  'slot-gone': { says: 'Open instead', isBookable: true },
  'scheduler-link-review': { says: 'Suits both', isBookable: false },
  'lead-times': { says: 'Open near their times', isBookable: true },
};
export const taskTimes = (kind: TaskKind): { says: string; isBookable: boolean } =>
  TIMES[kind] ?? { says: 'Open', isBookable: false };

/** Groups tasks by kind, in the order they are best cleared; within a kind the oldest stays first. */
export function groupTasks<T extends { kind: TaskKind }>(tasks: readonly T[]): { kind: TaskKind; tasks: T[] }[] {
  return TASK_ORDER.map(kind => ({ kind, tasks: tasks.filter(task => task.kind === kind) })).filter(
    group => group.tasks.length > 0,
  );
}

/** The parts of a task's `detail` that are worth showing. Its shape differs by kind, and older rows may lack some. */
export interface TaskDetail {
  why: string | null;
  words: string | null;
  phone: string | null;
  schedulerLink: string | null;
  draft: string | null;
  starts: string[];
  /** Free times to offer instead. */
  alternatives: string[];
  timeZone: string | null;
  /** The attempt on their scheduler that it is about. */
  attemptId: string | null;
  /** What their page asks and nobody could answer. */
  question: string | null;
}

/** Whether a lead can be sent our own link from a task, by this person. */
export const canSendOwnLink = (
  task: { kind: TaskKind; status: TaskStatus },
  { can }: { can: readonly Permission[] },
): boolean => task.kind === 'scheduler-link-review' && task.status === 'open' && can.includes('booking.approve');

/** The instant of an entry `{ start, here, there }`; anything else is left out. */
const startOf = (entry: unknown): string[] =>
  typeof entry === 'object' && entry !== null && 'start' in entry && typeof entry.start === 'string'
    ? [entry.start]
    : [];

export function readTaskDetail(detail: Record<string, unknown>): TaskDetail {
  const text = (name: string) =>
    typeof detail[name] === 'string' && detail[name] !== '' ? (detail[name] as string) : null;
  const times = (name: string) =>
    Array.isArray(detail[name]) ? detail[name].filter((each): each is string => typeof each === 'string') : [];
  const overlap = Array.isArray(detail.overlap) ? detail.overlap : [];
  return {
    why: text('why'),
    words: text('words'),
    phone: text('phone'),
    schedulerLink: text('schedulerLink'),
    draft: text('draft'),
    starts: [...times('starts'), ...times('wanted')],
    alternatives: [...new Set([...times('alternatives'), ...times('offers'), ...overlap.flatMap(startOf)])],
    timeZone: text('timeZone'),
    attemptId: text('attemptId'),
    question: text('question'),
  };
}
