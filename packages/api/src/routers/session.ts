import { withWorkspace } from '@overlap/database/client';
import { countWaiting } from '@overlap/database/stores/views';
import { getSettings, getWorkspaceName } from '@overlap/database/stores/workspaces';
import { PERMISSIONS, roleCan } from '@overlap/domain/role';
import { procedureFor, router, signedInProcedure } from '../trpc.ts';

export const sessionRouter = router({
  /** Who I am, where, and what I may do: the console draws itself from this. */
  me: signedInProcedure.query(({ ctx: { database, principal } }) =>
    withWorkspace(database, principal.workspaceId, async tx => {
      const settings = await getSettings(tx);
      return {
        /** As the audit log names me. */
        actor: principal.actor,
        name: principal.name,
        email: principal.email,
        role: principal.role,
        can: PERMISSIONS.filter(permission => roleCan(principal.role, permission)),
        workspace: { id: principal.workspaceId, name: await getWorkspaceName(tx), timeZone: settings.timeZone },
        waiting: await countWaiting(tx),
      };
    }),
  ),

  /** The workspace's people by name, for what the audit log and a lock say of them. */
  members: procedureFor('inbox.read').query(({ ctx: { listMembers, principal } }) =>
    listMembers(principal.workspaceId),
  ),
});
