import type { Lead } from '@overlap/database/stores/leads';
import { orderNotice as keepNotice } from '@overlap/database/stores/notices';
import { announce } from '@overlap/database/stores/records';
import type { Settings } from '@overlap/database/stores/workspaces';
import type { NoticeEvent } from '@overlap/domain/notice';
import type { NoticeContent } from '@overlap/notification/notice-text';
import type { Work } from './work.ts';

export interface NoticeOrder {
  event: NoticeEvent;
  lead: Lead;
  settings: Settings;
  /** What makes it the same event: a booking's id, or a day. Within it nobody is told twice. */
  window: string;
  content?: Partial<Pick<NoticeContent, 'start' | 'phone' | 'schedulerLink' | 'why'>>;
}

/** Tells the workspace's people of one event of one lead, once per destination. */
export async function orderNotice({ tx, queue }: Work, order: NoticeOrder): Promise<void> {
  const { event, lead, settings } = order;
  const destinations = settings.noticeRules[event] ?? [];
  if (destinations.length === 0) return;
  const content: NoticeContent = {
    leadName: lead.name,
    company: lead.company,
    link: null,
    start: null,
    timeZone: settings.timeZone,
    phone: null,
    schedulerLink: null,
    why: null,
    ...order.content,
  };
  const dedupeKey = `${lead.id}:${event}:${order.window}`;
  const sendIds = await keepNotice(tx, { leadId: lead.id, event, dedupeKey, content: { ...content }, destinations });
  for (const sendId of sendIds) await queue.send(tx.prisma, 'send-notice', { workspaceId: tx.workspaceId, sendId });
  if (sendIds.length > 0) await announce(tx, 'notice', lead.id, lead.id);
}

/** The calendar day of an instant in a zone, as the window of events that are told once a day. */
export const dayWindow = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
