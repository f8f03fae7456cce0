import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { saveCalendarLink } from '@overlap/database/stores/calendar-links';
import { listIntegrations } from '@overlap/database/stores/integrations';
import {
  getLinkPolicy,
  getLinkSettings,
  listLinkPolicies,
  saveLinkPolicy,
  saveLinkSettings,
} from '@overlap/database/stores/link-policies';
import { listLinkFamilies } from '@overlap/database/stores/link-records';
import { audit } from '@overlap/database/stores/records';
import { getSettings, saveSettings } from '@overlap/database/stores/workspaces';
import { BOOKING_PROVIDERS } from '@overlap/domain/booking';
import { DEFAULT_LINK_POLICY, LINK_LEVELS, MOST_PER_DAY } from '@overlap/domain/link-policy';
import { autonomySchema } from '@overlap/domain/policy';
import { inZone } from '@overlap/domain/time';
import { SCHEDULER_FAMILIES } from '@overlap/scheduler-link/family';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

/** The known schedulers, and all others taken together. */
const LINK_FAMILIES = [...SCHEDULER_FAMILIES, 'unknown'] as const;

/** How booking on leads' schedulers is set up. */
async function readLinkBooking(tx: WorkspaceTx) {
  const { identity, isStopped } = await getLinkSettings(tx);
  const policies = await listLinkPolicies(tx);
  return { linkBooking: { identity, isStopped, policies, defaultPolicy: DEFAULT_LINK_POLICY } };
}

export const settingsRouter = router({
  get: procedureFor('inbox.read').query(({ ctx: { database, principal } }) =>
    withWorkspace(database, principal.workspaceId, async tx => ({
      ...(await getSettings(tx)),
      ...(await readLinkBooking(tx)),
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

  /** Every family of leads' schedulers: how far Overlap goes there, and the record that this rests on. */
  linkFamilies: procedureFor('inbox.read').query(({ ctx: { database, principal } }) =>
    withWorkspace(database, principal.workspaceId, async tx => {
      const { timeZone } = await getSettings(tx);
      const midnight = inZone(new Date(), timeZone).startOf('day').toJSDate();
      return listLinkFamilies(tx, { families: LINK_FAMILIES, midnight });
    }),
  ),

  /** How far Overlap goes on one family of leads' schedulers. */
  saveLinkPolicy: procedureFor('settings.change')
    .input(
      z.object({
        family: z.enum(LINK_FAMILIES),
        level: z.enum(LINK_LEVELS),
        dailyCap: z.number().int().min(0).max(MOST_PER_DAY),
      }),
    )
    .mutation(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, async tx => {
        const before = await getLinkPolicy(tx, input.family);
        await saveLinkPolicy(tx, input);
        const subject = { subjectType: 'settings', subjectId: tx.workspaceId } as const;
        const detail = { family: input.family, from: { ...before }, to: { ...input } };
        await audit(tx, { actor: principal.actor, action: 'link-policy-changed', ...subject, detail });
      }),
    ),

  /** Who books on leads' pages, and the kill switch. */
  saveLinkIdentity: procedureFor('settings.change')
    .input(
      z.object({
        identity: z.object({
          name: z.string().trim().min(1, 'Say who books.').max(200),
          email: z.email('Give the address that invitations go to.').max(200),
          phone: z
            .string()
            .regex(/^\+[1-9]\d{6,14}$/, 'Give the phone number with its country, e.g. +12125550147.')
            .nullable(),
          company: z.string().trim().min(1).max(200).nullable(),
          mayAcceptTerms: z.boolean(),
        }),
        isStopped: z.boolean(),
      }),
    )
    .mutation(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, async tx => {
        const before = await getLinkSettings(tx);
        await saveLinkSettings(tx, input);
        const subject = { subjectType: 'settings', subjectId: tx.workspaceId } as const;
        const { mayAcceptTerms } = input.identity;
        const detail = { isStopped: input.isStopped, wasStopped: before.isStopped, mayAcceptTerms };
        await audit(tx, { actor: principal.actor, action: 'link-identity-changed', ...subject, detail });
      }),
    ),

  /** Stops every booking on leads' schedulers, or lets them go on. What is not submitted yet finds out before it is. */
  setLinkStop: procedureFor('settings.change')
    .input(z.object({ isStopped: z.boolean() }))
    .mutation(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, async tx => {
        const { identity } = await getLinkSettings(tx);
        await saveLinkSettings(tx, { identity, isStopped: input.isStopped });
        const subject = { subjectType: 'settings', subjectId: tx.workspaceId } as const;
        await audit(tx, { actor: principal.actor, action: 'link-stop-changed', ...subject, detail: { ...input } });
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
