import { withWorkspace } from '@overlap/database/client';
import { listIntegrations } from '@overlap/database/stores/integrations';
import { audit } from '@overlap/database/stores/records';
import { getSettings, saveSettings } from '@overlap/database/stores/workspaces';
import { autonomySchema } from '@overlap/domain/policy';
import { procedureFor, router } from '../trpc.ts';

export const settingsRouter = router({
  get: procedureFor('inbox.read').query(({ ctx: { database, principal } }) =>
    withWorkspace(database, principal.workspaceId, async tx => ({
      ...(await getSettings(tx)),
      integrations: await listIntegrations(tx),
    })),
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
