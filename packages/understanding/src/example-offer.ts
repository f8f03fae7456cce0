import type { Intent, ReadingContext } from '@overlap/domain/intent';
import type { Channel } from '@overlap/domain/reply';
import { understand } from './understand.ts';

/** The offer that the tables in the tests answer; it is Tuesday, March 3, 2026, 9:20 in New York. */
export const OFFER: ReadingContext = {
  leadTimeZone: 'America/New_York',
  workspaceTimeZone: 'America/New_York',
  offeredSlots: ['2026-03-05T20:00:00Z', '2026-03-06T15:00:00Z', '2026-03-09T15:30:00Z'],
  meetingMinutes: 30,
  outboundText:
    'Hi Dana, would one of these suit?\n1) Thursday, Mar 5, 3:00 PM EST\n2) Friday, Mar 6, 10:00 AM EST\n3) Monday, Mar 9, 11:30 AM EDT\nBest, Sam',
  ownLinks: ['https://calendly.com/sam-northbeam'],
};

export const [THURSDAY, FRIDAY, MONDAY] = [
  '2026-03-05T20:00:00Z',
  '2026-03-06T15:00:00Z',
  '2026-03-09T15:30:00Z',
] as const;

/** The reading of a text that answers the offer. */
export function readReply(text: string, changes: Partial<ReadingContext> = {}, channel: Channel = 'email'): Intent {
  const subject = channel === 'email' ? 'Re: Intro call' : null;
  return understand({ channel, text, subject, receivedAt: '2026-03-03T14:20:00Z' }, { ...OFFER, ...changes });
}
