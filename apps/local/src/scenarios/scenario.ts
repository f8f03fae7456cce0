import type { BookingProviderName } from '@overlap/domain/booking';
import type { Channel } from '@overlap/domain/reply';

/** A time on a coming business day, wall clock of the workspace's zone. */
export interface Pick {
  /** 2 is the second business day after today. */
  businessDay: number;
  /** `HH:MM`. */
  at: string;
}

/** One lead of the demo and the situation they stand for. */
export interface Scenario {
  email: string;
  name: string;
  company: string;
  channel: Channel;
  campaign: string;
  provider: Extract<BookingProviderName, 'ghl' | 'calendly'>;
  timeZone: string | null;
  phone: string | null;
  /** What the first message offered; empty where it offered nothing. */
  offers: Pick[];
  /** What this lead might answer, and what it shows. */
  example: string;
}

export const CAMPAIGNS = [
  { id: 1, name: 'Freight autumn', sender: 'emailbison', channel: 'email', provider: 'ghl', questions: [] },
  { id: 2, name: 'Finance autumn', sender: 'emailbison', channel: 'email', provider: 'calendly', questions: [] },
  {
    id: 3,
    name: 'Link first',
    sender: 'emailbison',
    channel: 'email',
    provider: 'calendly',
    questions: ['How many people are in your sales team?'],
  },
  { id: 4, name: 'Text follow-up', sender: 'twilio', channel: 'sms', provider: 'ghl', questions: [] },
  { id: 5, name: 'Founders on LinkedIn', sender: 'generic', channel: 'linkedin', provider: 'calendly', questions: [] },
] as const;
