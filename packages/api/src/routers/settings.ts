import { withWorkspace } from '@overlap/database/client';
import { saveCalendarLink } from '@overlap/database/stores/calendar-links';
import { listIntegrations } from '@overlap/database/stores/integrations';
import { audit } from '@overlap/database/stores/records';
import { getSettings, saveSettings } from '@overlap/database/stores/workspaces';
import { BOOKING_PROVIDERS } from '@overlap/domain/booking';
import { autonomySchema } from '@overlap/domain/policy';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

export const settingsRouter = router({
  get: procedureFor('inbox.read').query(({ ctx: { database, principal } }) =>
    withWorkspace(database, principal.workspaceId, async tx => ({
      ...(await getSettings(tx)),
      integrations: await listIntegrations(tx),
    })),
  ),

  /** A public booking link, and whether it says when the workspace is open. The worker asks its provider what is behind it. */
  saveCalendar: procedureFor('settings.change')
    .input(
      z.object({
        provider: z.enum(BOOKING_PROVIDERS),
        url: z.url({ protocol: /^https?$/, error: 'Paste the whole link, beginning with https://.' }),
        name: z.string().trim().min(1, 'Name the calendar.').max(100),
        isDefault: z.boolean(),
      }),
    )
    .mutation(({ ctx: { database, queue, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, async tx => {
        const calendarLinkId = await saveCalendarLink(tx, { ...input, config: {}, minutes: null });
        await queue.send(tx.prisma, 'refresh-availability', { workspaceId: tx.workspaceId, calendarLinkId });
        const { actor } = principal;
        const subject = { subjectType: 'settings', subjectId: calendarLinkId } as const;
        await audit(tx, { actor, action: 'calendar-saved', ...subject, detail: input });
        return { calendarLinkId };
      }),
    ),

  /** How far Overlap may go by itself, per process. */
  setAutonomy: procedureFor('settings.change')
    .input(autonomySchema)
    .mutation(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, async tx => {
        const settings = await getSettings(tx);
        await saveSettings(tx, { ...settings, autonomy: input });
        const detail = { from: settings.autonomy, to: input };
        await audit(tx, {
          actor: principal.actor,
          action: 'autonomy-changed',
          subjectType: 'settings',
          subjectId: tx.workspaceId,
          detail,
        });
      }),
    ),
});
