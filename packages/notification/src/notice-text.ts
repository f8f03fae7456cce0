import type { NoticeEvent } from '@overlap/domain/notice';
import { formatInstantShort } from '@overlap/domain/time';
import { z } from 'zod';

/** What a notice is written from. Stored with the notice, so that a retry renders the very same text. */
export const noticeContentSchema = z.object({
  leadName: z.string(),
  company: z.string().nullable(),
  /** The lead's page in the console. */
  link: z.string().nullable(),
  start: z.string().nullable(),
  timeZone: z.string(),
  phone: z.string().nullable(),
  schedulerLink: z.string().nullable(),
  why: z.string().nullable(),
});
export type NoticeContent = z.infer<typeof noticeContentSchema>;

export interface NoticeText {
  title: string;
  body: string;
}

const TITLES: Record<NoticeEvent, string> = {
  'meeting-booked': 'Meeting booked',
  'meeting-moved': 'Meeting moved',
  'meeting-cancelled': 'Meeting cancelled',
  'call-requested': 'Call requested',
  'lead-interested': 'Interested lead',
  'scheduler-link-received': 'Scheduler link received',
  'needs-person': 'Needs you',
};

/** The wording of a notice; the same content always gives the same words. */
export function noticeText(event: NoticeEvent, content: NoticeContent): NoticeText {
  const who = content.company ? `${content.leadName} (${content.company})` : content.leadName;
  const lines = [
    content.start ? `When: ${formatInstantShort(content.start, content.timeZone)}` : null,
    content.phone ? `Call: ${content.phone}` : null,
    content.schedulerLink ? `Their scheduler: ${content.schedulerLink}` : null,
    content.why,
    content.link ? `Open: ${content.link}` : null,
  ];
  // One line, whatever a lead calls themselves: it becomes the subject of an e-mail.
  return {
    title: `${TITLES[event]}: ${who}`.replace(/\s+/g, ' '),
    body: lines.filter(line => line !== null).join('\n'),
  };
}
