import type { BookingProviderName } from '@overlap/domain/booking';
import type { WorkspaceTx } from '../client.ts';
import type { CalendarLink as Row } from '../generated/client.ts';

/** A public booking link of the workspace and the calendar that its provider says is behind it. */
export interface CalendarLink {
  id: string;
  provider: BookingProviderName;
  url: string | null;
  name: string;
  isDefault: boolean;
  /** The adapter's own names of the calendar, e.g. `eventTypeUri`; empty while nobody has asked the provider. */
  config: Record<string, string>;
  minutes: number | null;
  /** ISO UTC: when the provider last said so. */
  checkedAt: string | null;
  problem: string | null;
}

export const toLink = (row: Omit<Row, 'workspaceId' | 'createdAt'>): CalendarLink => ({
  id: row.id,
  provider: row.provider as BookingProviderName,
  url: row.url,
  name: row.name,
  isDefault: row.isDefault,
  config: row.config as Record<string, string>,
  minutes: row.minutes,
  checkedAt: row.checkedAt?.toISOString() ?? null,
  problem: row.problem,
});

export async function listCalendarLinks(tx: WorkspaceTx): Promise<CalendarLink[]> {
  const rows = await tx.prisma.calendarLink.findMany({ orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }] });
  return rows.map(toLink);
}

/** The link that says when the workspace is open. */
export async function findDefaultLink(tx: WorkspaceTx): Promise<CalendarLink | null> {
  const row = await tx.prisma.calendarLink.findFirst({ where: { isDefault: true } });
  return row && toLink(row);
}

export async function findCalendarLink(tx: WorkspaceTx, id: string): Promise<CalendarLink | null> {
  const row = await tx.prisma.calendarLink.findUnique({ where: { id } });
  return row && toLink(row);
}

/** Makes the link of this name, or brings it up to date. A default one takes that over from the one before. */
export async function saveCalendarLink(
  tx: WorkspaceTx,
  link: Pick<CalendarLink, 'provider' | 'url' | 'name' | 'isDefault' | 'config' | 'minutes'>,
): Promise<string> {
  if (link.isDefault)
    await tx.prisma.calendarLink.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
  const key = { workspaceId: tx.workspaceId, provider: link.provider, name: link.name };
  const row = await tx.prisma.calendarLink.upsert({
    where: { workspaceId_provider_name: key },
    create: { ...link, workspaceId: tx.workspaceId },
    // Another link, or the same one saved again, is asked for anew.
    update: { ...link, checkedAt: null, problem: null },
  });
  return row.id;
}

/** What the provider said is behind a link, or what it had against it; what it said before stays on a problem. */
export async function noteLinkChecked(
  tx: WorkspaceTx,
  id: string,
  answer: { config: Record<string, string>; minutes: number } | { problem: string },
): Promise<void> {
  const found = 'problem' in answer ? { problem: answer.problem } : { ...answer, problem: null };
  await tx.prisma.calendarLink.updateMany({ where: { id }, data: { ...found, checkedAt: new Date() } });
}
