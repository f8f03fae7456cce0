import { randomUUID } from 'node:crypto';
import type { AttemptStory, ProviderRow, StuckJob, Task, Thread } from '../renderer/api/types.ts';
import { ago, leadOf, taskOf, threadOf } from './build.ts';
import { approveReply, awaitingApproval, bookedByOverlap, bookingNeedsPerson, linkSent } from './seed-acting.ts';
import { ambiguous, callRequest, failing, longThread, schedulerLink, unsubscribed } from './seed-asking.ts';
import { seedAttempts } from './seed-attempts.ts';
import { bookedInEveryState, moreTimes } from './seed-bookings.ts';
import { seedProviders } from './seed-providers.ts';
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
  providers: ProviderRow[];
  attempts: AttemptStory[];
}

export function seedFull(): Seed {
  const past = bookedByOverlap();
  const onTheirs = seedAttempts();
  const older = leadOf({ name: 'Olu Adeyemi', company: 'Kestrel' });
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
      ...moreTimes(),
      threadOf(older, {}),
      ...bookedInEveryState(),
      ...onTheirs.threads,
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
    providers: seedProviders(),
    attempts: onTheirs.attempts,
  };
}

export const seedEmpty = (): Seed => ({ threads: [], loose: [], stuck: [], providers: [], attempts: [] });
