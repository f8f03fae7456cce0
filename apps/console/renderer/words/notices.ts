import type { Label } from './decisions.ts';

const EVENTS: Record<string, string> = {
  'meeting-booked': 'Meeting booked',
  'meeting-cancelled': 'Meeting cancelled',
  'call-requested': 'Call requested',
  'lead-interested': 'Lead interested',
  'scheduler-link-received': 'Scheduler link received',
  'needs-person': 'Needs a person',
};
export const noticeInWords = (event: string): string => EVENTS[event] ?? sentence(event);

const SENDS: Record<string, Label> = {
  sent: { text: 'sent', tone: 'good' },
  waiting: { text: 'on its way', tone: 'info' },
  failed: { text: 'not delivered', tone: 'bad' },
};
export const sendLabel = (status: string): Label => SENDS[status] ?? { text: sentence(status), tone: 'neutral' };

const CHANNELS: Record<string, string> = { slack: 'Slack', email: 'E-mail', sms: 'SMS', linkedin: 'LinkedIn' };
export const channelInWords = (channel: string): string => CHANNELS[channel] ?? sentence(channel);

/** "not-interested" → "Not interested". */
export function sentence(name: string): string {
  const text = name.replaceAll(/[-_]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
