import type { Campaign, Lead } from '@overlap/database/stores/leads';
import type { Message } from '@overlap/database/stores/messages';
import type { Settings } from '@overlap/database/stores/workspaces';
import type { Decision, DecisionStatus } from '@overlap/domain/decision';
import type { Intent } from '@overlap/domain/intent';
import type { Host } from './host.ts';

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
  host: Host | null;
  bookingLink: string | null;
}
