import type { Campaign, Lead } from '@overlap/database/stores/leads';
import type { Message } from '@overlap/database/stores/messages';
import type { Settings } from '@overlap/database/stores/workspaces';
import type { BookingProviderName } from '@overlap/domain/booking';
import type { Decision, DecisionStatus } from '@overlap/domain/decision';
import type { Intent } from '@overlap/domain/intent';

/** A decision with what carrying it out needs. */
export interface Order {
  decisionId: string;
  decision: Decision;
  status: DecisionStatus;
  intent: Intent;
  lead: Lead & { campaign: Campaign | null };
  message: Message;
  settings: Settings;
  /** The calendar to book on; `null` while no provider is connected. */
  host: { provider: BookingProviderName; hostKey: string } | null;
  bookingLink: string | null;
}
