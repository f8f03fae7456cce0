import type { PageEnding, PageOutcome } from '@overlap/domain/page-booking';
import type { Slot } from '@overlap/domain/slot';

/** One thing that was done or seen, in the order of time. */
export interface Step {
  /** ISO UTC. */
  at: string;
  step: string;
  says: string;
  /** Without query and fragment: they may carry the guest's details. */
  url: string;
  /** Name of a file of this record. */
  file: string | null;
}

export interface EvidenceFile {
  name: string;
  contentType: string;
  bytes: number;
  /** Of the content, hexadecimal. */
  sha256: string;
}

/** What proves how an attempt went. Kept with the attempt; its files lie in the object store. */
export interface PageResult {
  outcome: PageOutcome;
  kind: PageEnding;
  /** What happened, for a person: the kind's own sentence and what the page said. */
  says: string;
  /** The time that was chosen; UTC. `null` where it did not come to that. */
  slot: Slot | null;
  /** Zone that the page showed its times in. */
  timeZone: string | null;
  /** Family of the scheduler, as its link or its page tells; `unknown` for none of the known ones. */
  provider: string;
  route: 'api' | 'browser';
  /** Witnesses of the booking, and of the zone. */
  signs: string[];
  zoneSigns: string[];
  /** The last address of the page. */
  finalUrl: string | null;
  /** Whether a request that books left the browser. */
  wasSubmitted: boolean;
  /** The question that nobody could answer, where that is why it stopped. */
  question: string | null;
  /** Starts on their page that suit us, UTC, for whoever goes on by hand. */
  alternatives: string[];
  steps: Step[];
  evidence: EvidenceFile[];
}
