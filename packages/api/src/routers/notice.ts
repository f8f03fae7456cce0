import { withWorkspace } from '@overlap/database/client';
import { acceptNotice, findAcceptedNotice, listNotices, withdrawNotice } from '@overlap/database/stores/link-policies';
import { audit } from '@overlap/database/stores/records';
import { AUTOMATION_NOTICE_NAMES, AUTOMATION_NOTICES, type AutomationNotice } from '@overlap/domain/link-policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

const isNotice = (name: string): name is AutomationNotice => AUTOMATION_NOTICE_NAMES.some(each => each === name);
const notice = z.string().refine(isNotice, 'There is no such notice.');

/** What an admin has to have read before Overlap acts by itself, and who accepted it when. */
export const noticeRouter = router({
  list: procedureFor('inbox.read').query(({ ctx: { database, principal } }) =>
    withWorkspace(database, principal.workspaceId, async tx => {
      const history = await listNotices(tx);
      return AUTOMATION_NOTICE_NAMES.map(name => {
        const { version, title, says } = AUTOMATION_NOTICES[name];
        const own = history.filter(each => each.notice === name);
        const standing = own.find(each => each.withdrawnAt === null && each.version === version) ?? null;
        return { notice: name, version, title, says: [...says], standing, history: own };
      });
    }),
  ),

  /** Accepts the version that was shown; an older one than the current is refused. */
  accept: procedureFor('settings.change')
    .input(z.object({ notice, version: z.number().int() }))
    .mutation(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, async tx => {
        const { version } = AUTOMATION_NOTICES[input.notice];
        if (input.version !== version) {
          throw new TRPCError({ code: 'CONFLICT', message: 'The notice has changed meanwhile. Read it again.' });
        }
        const by = principal.actor;
        if (!(await acceptNotice(tx, { notice: input.notice, version, by }))) return;
        const subject = { subjectType: 'settings', subjectId: tx.workspaceId } as const;
        await audit(tx, { actor: by, action: 'notice-accepted', ...subject, detail: { ...input } });
      }),
    ),

  /** Takes the acceptance back: from now on nothing is begun. What waits for approval has to be called off by itself. */
  withdraw: procedureFor('settings.change')
    .input(z.object({ notice }))
    .mutation(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, async tx => {
        const standing = await findAcceptedNotice(tx, input.notice);
        if (!standing) return;
        await withdrawNotice(tx, input.notice, principal.actor);
        const subject = { subjectType: 'settings', subjectId: tx.workspaceId } as const;
        const detail = { notice: input.notice, version: standing.version };
        await audit(tx, { actor: principal.actor, action: 'notice-withdrawn', ...subject, detail });
      }),
    ),
});
