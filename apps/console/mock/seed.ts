import { randomUUID } from 'node:crypto';
import type { StuckJob, Task, Thread } from '../renderer/api/types.ts';
import { ago, bookingOf, dayAt, leadOf, taskOf, threadOf } from './build.ts';
import { approveReply, awaitingApproval, bookedByOverlap, bookingNeedsPerson, linkSent } from './seed-acting.ts';
import { ambiguous, callRequest, failing, longThread, schedulerLink, unsubscribed } from './seed-asking.ts';
import {
  foreignWords,
  manyFindings,
  mixedWords,
  modelDisagrees,
  noOwnWords,
  notReadYet,
  ownTimesBooked,
  rightToLeft,
} from './seed-reading.ts';

/** Everything a workspace holds: one lead per situation, made by the function that names it. */
export interface Seed {
  threads: Thread[];
  loose: Task[];
  stuck: StuckJob[];
}

export function seedFull(): Seed {
  const past = bookedByOverlap();
  const [older, cancelled] = [
    leadOf({ name: 'Olu Adeyemi', company: 'Kestrel' }),
    leadOf({ name: 'Ines Duarte', company: 'Porto Labs', timeZone: 'Europe/Lisbon' }),
  ];
  return {
    threads: [
      awaitingApproval(),
      past,
      approveReply(),
      bookingNeedsPerson(),
      ambiguous(),
      callRequest(),
      schedulerLink(),
      unsubscribed(),
      longThread(),
      linkSent(),
      failing(),
      mixedWords(),
      ownTimesBooked(),
      modelDisagrees(),
      foreignWords(),
      rightToLeft(),
      manyFindings(),
      noOwnWords(),
      notReadYet(),
      threadOf(older, { bookings: [bookingOf(older, { start: dayAt(-3, 11), provider: 'calendly' })] }),
      threadOf(cancelled, { bookings: [bookingOf(cancelled, { start: dayAt(2, 16), status: 'cancelled' })] }),
    ],
    loose: [
      taskOf(null, {
        kind: 'unknown-lead',
        title: 'A reply from nobody we know',
        detail: { why: 'The sender gave an address that belongs to no lead.', words: 'Is this still on?' },
        createdAt: ago(600),
      }),
      taskOf(past.lead, {
        kind: 'approve-booking',
        title: 'Book Priya Raman?',
        status: 'done',
        closedAt: ago(6),
        createdAt: ago(8),
      }),
      taskOf(older, {
        kind: 'clarify',
        title: 'Olu Adeyemi: read and answer',
        status: 'dismissed',
        closedAt: ago(3000),
        createdAt: ago(4000),
      }),
    ],
    stuck: [
      {
        id: randomUUID(),
        job: 'send-notice',
        at: new Date(Date.now() - 50 * 60_000),
        tries: 6,
        error: 'Slack said: channel_not_found',
        payload: {},
      },
    ],
  };
}

export const seedEmpty = (): Seed => ({ threads: [], loose: [], stuck: [] });
