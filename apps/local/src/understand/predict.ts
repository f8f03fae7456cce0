import { decide } from '@overlap/decision/decide';
import type { Facts } from '@overlap/decision/facts';
import type { Decision } from '@overlap/domain/decision';
import type { Intent, IntentKind } from '@overlap/domain/intent';
import { isSameInstant, type Slot, slotFrom } from '@overlap/domain/slot';
import { understand } from '@overlap/understanding/understand';
import type { CaseLine } from './case-line.ts';

/** What would be done about a reply, in the words of the labelled corpora. */
export interface Prediction {
  id: string;
  intent: IntentKind;
  decision: 'auto_book' | 'escalate' | 'send_link' | 'call_task' | 'scheduler_link_review' | 'none';
  acceptedSlot: string | null;
  proposed: Slot[];
  bookableStart: string | null;
  phone: string | null;
  schedulerLink: string | null;
}

/** Reads and decides one case by the worker's own path, as if every process ran by itself. */
export function readCase(line: CaseLine): { intent: Intent; decision: Decision } {
  const intent = understand(
    { channel: line.channel, text: line.body, subject: line.subject, receivedAt: line.receivedAt },
    {
      leadTimeZone: line.leadTimeZone,
      workspaceTimeZone: line.workspaceTimeZone,
      offeredSlots: line.offeredSlots,
      meetingMinutes: line.durationMinutes,
      outboundText: line.context,
      ownLinks: [],
    },
  );
  return { intent, decision: decide(intent, factsOf(line)) };
}

const factsOf = (line: CaseLine): Facts => ({
  now: new Date(line.receivedAt).toISOString(),
  offers: line.offeredSlots.map(start => slotFrom(start, line.durationMinutes)),
  busy: line.busy,
  open: null,
  workingHours: line.workingHours,
  meetingMinutes: line.durationMinutes,
  bookingLink: 'https://book.overlap.example/',
  providerConnected: true,
  lead: {
    name: 'The lead',
    timeZone: line.leadTimeZone,
    phoneOnFile: line.leadPhoneOnFile,
    bookedSlot: null,
    bookingUnderWay: false,
    optedOut: false,
  },
  workspaceTimeZone: line.workspaceTimeZone,
});

const ACTIONS = {
  book: 'auto_book',
  'send-link': 'send_link',
  'call-task': 'call_task',
  'scheduler-link-review': 'scheduler_link_review',
  'ask-person': 'escalate',
  suppress: 'none',
  none: 'none',
} as const satisfies Record<Decision['action'], Prediction['decision']>;

/** One case as a line of predictions. */
export function predict(line: CaseLine): Prediction {
  const { intent, decision } = readCase(line);
  const start = decision.action === 'book' ? (decision.starts[0] ?? null) : null;
  const asWritten = (instant: string | null): string | null =>
    instant === null ? null : (line.offeredSlots.find(offered => isSameInstant(offered, instant)) ?? instant);
  // Of a choice left to us the slot that is booked is the one agreed to.
  const accepted = intent.acceptedSlot ?? (intent.kind === 'accept_slot' ? start : null);
  return {
    id: line.id,
    intent: intent.kind,
    // Whoever asks for erasure is opted out at once, and a person answers the request.
    decision: intent.remarks.includes('legal-request') ? 'escalate' : ACTIONS[decision.action],
    acceptedSlot: asWritten(accepted),
    proposed: intent.proposed,
    bookableStart: asWritten(start),
    phone: intent.phone ?? (intent.kind === 'call_request' ? line.leadPhoneOnFile : null),
    schedulerLink: intent.schedulerLink?.url ?? null,
  };
}
