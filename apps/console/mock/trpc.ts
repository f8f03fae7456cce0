import { type Permission, type Role, roleCan } from '@overlap/domain/role';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import type { MockWorkspace } from './workspace.ts';

export interface MockContext {
  visitor: { workspace: MockWorkspace; role: Role; email: string } | null;
}

/** An order that was turned down, as the server's own error carries it. */
export class MockRefusal extends TRPCError {
  readonly refusal: { kind: string; message: string; alternatives: string[] };

  constructor(refusal: MockRefusal['refusal']) {
    super({ code: 'CONFLICT', message: refusal.message });
    this.refusal = refusal;
  }
}

const t = initTRPC.context<MockContext>().create({
  transformer: superjson,
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
    maxDurationMs: 600_000,
  },
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { ...shape.data, refusal: error instanceof MockRefusal ? error.refusal : null },
  }),
});

export const router = t.router;

export const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.visitor) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Please sign in.' });
  return next({ ctx: ctx.visitor });
});

export const procedureFor = (permission: Permission) =>
  signedIn.use(({ ctx, next }) => {
    if (!roleCan(ctx.role, permission)) {
      throw new TRPCError({ code: 'FORBIDDEN', message: `Your role (${ctx.role}) does not include this.` });
    }
    // In this workspace everything past the sign-in fails, so that a person can see what the pages do then.
    if (ctx.workspace.scenario === 'failing') {
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' });
    }
    return next();
  });
