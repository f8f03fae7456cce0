import type { DecisionAction, DecisionStatus } from '@overlap/domain/decision';
import type { IntentKind } from '@overlap/domain/intent';
import type { Process } from '@overlap/domain/policy';

/** The meaning of a badge's colour, the same everywhere. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'accent' | 'neutral';

export interface Label {
  text: string;
  tone: Tone;
}

const INTENT_WORDS: Record<IntentKind, string> = {
  unsubscribe: 'Wants no more messages',
  out_of_office: 'Out of office',
  cancel: 'Cancels the meeting',
  reschedule: 'Wants another time',
  wrong_person: 'Not the right person',
  not_interested: 'Not interested',
  not_now: 'Not now',
  scheduler_link: 'Sent their own scheduler',
  call_request: 'Asks for a call',
  accept_slot: 'Accepts an offered time',
  propose_time: 'Proposes their own times',
  question: 'Asks a question',
  interested: 'Interested',
  other: 'Unclear',
};
export const intentInWords = (kind: IntentKind): string => INTENT_WORDS[kind];

const PROCESS_WORDS: Record<Process, string> = {
  'link-first': 'Link first',
  'offered-time': 'Offered time',
  'lead-times': 'Their times',
  'call-me': 'Call me',
  'scheduler-link': 'Their scheduler',
};
export const processInWords = (process: Process): string => PROCESS_WORDS[process];

interface Decided {
  action: DecisionAction;
  status: DecisionStatus;
}

type ActionWords = { done: string; ordered: string; asks: string };
const ACTION_WORDS: Record<DecisionAction, ActionWords> = {
  book: { done: 'Booked the meeting', ordered: 'Booking the meeting', asks: 'Prepared a booking for your approval' },
  'send-link': {
    done: 'Sent the booking link',
    ordered: 'Sending the booking link',
    asks: 'Prepared a reply with the booking link',
  },
  'call-task': { done: 'Made a call task', ordered: 'Making a call task', asks: 'Prepared a call task' },
  'scheduler-link-review': {
    done: 'Passed their scheduler to a reviewer',
    ordered: 'Passing their scheduler to a reviewer',
    asks: 'Prepared a review of their scheduler',
  },
  'ask-person': { done: 'A person dealt with it', ordered: 'Asking a person', asks: 'Asks a person' },
  suppress: {
    done: 'Stopped all messages to them',
    ordered: 'Stopping all messages to them',
    asks: 'Asks to stop all messages',
  },
  none: { done: 'Nothing to do', ordered: 'Nothing to do', asks: 'Nothing to do' },
};

/** What Overlap did about a reply, as a sentence without its full stop. */
export function deedInWords({ action, status }: Decided): string {
  const words = ACTION_WORDS[action];
  if (status === 'noted') return words.done;
  if (status === 'handed-over') return 'Left it to a person';
  if (status === 'refused') return `${words.asks}; a person refused`;
  if (status === 'awaiting-approval') return words.asks;
  return status === 'done' ? words.done : words.ordered;
}

export interface Situation {
  intent: IntentKind | null;
  action: DecisionAction | null;
  decisionStatus: DecisionStatus | null;
  openTasks: number;
  bookedSlot: string | null;
  status: string;
}

const WHEN_DONE: Partial<Record<DecisionAction, Label>> = {
  book: { text: 'Booked', tone: 'good' },
  'send-link': { text: 'Link sent', tone: 'info' },
  'call-task': { text: 'Call', tone: 'accent' },
  'scheduler-link-review': { text: 'Their scheduler', tone: 'accent' },
  suppress: { text: 'Unsubscribed', tone: 'neutral' },
};

/** The one badge of a row: what matters most about this lead now. Open work comes before everything else. */
export function badgeOf(row: Situation): Label | null {
  if (row.openTasks > 0) return { text: row.action === 'call-task' ? 'Call' : 'Needs you', tone: 'warn' };
  if (row.status === 'unsubscribed') return { text: 'Unsubscribed', tone: 'neutral' };
  if (row.bookedSlot) return { text: 'Booked', tone: 'good' };
  if (row.decisionStatus === 'ordered') return { text: 'Working', tone: 'info' };
  if (row.decisionStatus === 'refused') return { text: 'Refused', tone: 'neutral' };
  if (row.decisionStatus === 'done' && row.action && WHEN_DONE[row.action]) return WHEN_DONE[row.action] ?? null;
  if (row.action === 'none' && row.intent) return { text: intentInWords(row.intent), tone: 'neutral' };
  return row.action ? { text: 'Done', tone: 'neutral' } : null;
}
