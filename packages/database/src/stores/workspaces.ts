import { BOOKING_PROVIDERS, type BookingProviderName } from '@overlap/domain/booking';
import { NOTICE_CHANNELS, NOTICE_EVENTS } from '@overlap/domain/notice';
import { type Autonomy, autonomySchema, type WorkingHours, workingHoursSchema } from '@overlap/domain/policy';
import { z } from 'zod';
import type { WorkspaceTx } from '../client.ts';
import type { Prisma, WorkspaceSettings } from '../generated/client.ts';

/** Which destinations hear of which event: a Slack channel id or an e-mail address. */
export const noticeRulesSchema = z.partialRecord(
  z.enum(NOTICE_EVENTS),
  z.array(z.object({ channel: z.enum(NOTICE_CHANNELS), destination: z.string().min(1) })),
);
export type NoticeRules = z.infer<typeof noticeRulesSchema>;

export interface Settings {
  timeZone: string;
  meetingMinutes: number;
  meetingTitle: string;
  meetingBookingProvider: BookingProviderName;
  bookingLink: string | null;
  workingHours: WorkingHours;
  autonomy: Autonomy;
  noticeRules: NoticeRules;
}

const providerSchema = z.enum(BOOKING_PROVIDERS);

/** Settings of the workspace; `null` before it was set up. */
export async function findSettings(tx: WorkspaceTx): Promise<Settings | null> {
  const row = await tx.prisma.workspaceSettings.findUnique({ where: { workspaceId: tx.workspaceId } });
  return row && toSettings(row);
}

/** Settings of the workspace. Throws when the workspace was never set up. */
export async function getSettings(tx: WorkspaceTx): Promise<Settings> {
  return toSettings(await tx.prisma.workspaceSettings.findUniqueOrThrow({ where: { workspaceId: tx.workspaceId } }));
}

/** Stored settings, checked: what an older version wrote wrongly is said here. */
export function toSettings(row: { [name in keyof Settings]: WorkspaceSettings[name] }): Settings {
  return {
    timeZone: row.timeZone,
    meetingMinutes: row.meetingMinutes,
    meetingTitle: row.meetingTitle,
    meetingBookingProvider: providerSchema.parse(row.meetingBookingProvider),
    bookingLink: row.bookingLink,
    workingHours: workingHoursSchema.parse(row.workingHours),
    autonomy: autonomySchema.parse(row.autonomy),
    noticeRules: noticeRulesSchema.parse(row.noticeRules),
  };
}

export async function saveSettings(tx: WorkspaceTx, settings: Settings): Promise<void> {
  // Refused here, where somebody reads why, and not when a reply comes in.
  workingHoursSchema.parse(settings.workingHours);
  await tx.prisma.workspaceSettings.upsert({
    where: { workspaceId: tx.workspaceId },
    create: { workspaceId: tx.workspaceId, ...settings },
    update: settings,
  });
}

/** Ids of all workspaces; needs the `system` access. */
export async function listWorkspaceIds(prisma: Prisma.TransactionClient): Promise<string[]> {
  const rows = await prisma.workspace.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(row => row.id);
}

export async function getWorkspaceName(tx: WorkspaceTx): Promise<string> {
  const row = await tx.prisma.workspace.findUniqueOrThrow({ where: { id: tx.workspaceId }, select: { name: true } });
  return row.name;
}
