import type { WorkingHours } from '@overlap/domain/policy';
import type { Slot } from '@overlap/domain/slot';

/** What a decision is made on besides the intent. Instants are ISO UTC. */
export interface Facts {
  /** When the decision is made; a reply that waited is not decided as if it were still the hour it came. */
  now: string;
  offers: Slot[];
  /** When meetings may lie, on the wall clock of the hours' own zone. */
  workingHours: WorkingHours;
  /** Spans on the host's calendar that are taken. */
  busy: Slot[];
  /**
   * Starts at which the calendar itself was open when it was last read, in the span that the reply is about; `null`
   * where no calendar was read, and then hours and `busy` decide alone.
   */
  open: { starts: string[]; readAt: string } | null;
  meetingMinutes: number;
  /** Where a lead can book by themselves; `null` when the workspace has no such page. */
  bookingLink: string | null;
  /** Whether the workspace's booking provider is connected. */
  providerConnected: boolean;
  lead: {
    name: string;
    timeZone: string | null;
    phoneOnFile: string | null;
    /** Start of a meeting that stands, if any. */
    bookedSlot: string | null;
    /** A booking of theirs is being made right now. */
    bookingUnderWay: boolean;
    optedOut: boolean;
  };
  /** Zone that reasons are written in when the lead's is unknown. */
  workspaceTimeZone: string;
}
