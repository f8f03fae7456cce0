import type { BookingProviderName, BookingStatus } from '@overlap/domain/booking';
import type { Label } from './decisions.ts';

const STATUS: Record<BookingStatus, Label> = {
  held: { text: 'Held', tone: 'info' },
  confirming: { text: 'Confirming', tone: 'info' },
  confirmed: { text: 'Confirmed', tone: 'good' },
  unknown: { text: 'Looking it up', tone: 'warn' },
  'needs-person': { text: 'Needs a person', tone: 'warn' },
  failed: { text: 'Failed', tone: 'bad' },
  released: { text: 'Released', tone: 'neutral' },
  cancelled: { text: 'Cancelled', tone: 'neutral' },
  rescheduled: { text: 'Moved', tone: 'neutral' },
};
export const bookingLabel = (status: BookingStatus): Label => STATUS[status];

const PROVIDERS: Record<BookingProviderName, string> = {
  ghl: 'GoHighLevel',
  calendly: 'Calendly',
  'cal-com': 'Cal.com',
  hubspot: 'HubSpot',
  own: 'Overlap',
};
export const providerInWords = (provider: BookingProviderName): string => PROVIDERS[provider];
