import type { Principal } from '@overlap/auth/auth';
import type { Member } from '@overlap/auth/members';
import type { Database } from '@overlap/database/client';
import type { LiveListener } from '@overlap/database/listen';
import type { KeyRing } from '@overlap/database/secret-box';
import { type Permission, roleCan } from '@overlap/domain/role';
import type { EvidenceStore } from '@overlap/evidence/store';
import type { BookingRefusal } from '@overlap/outcome/book-by-hand';
import type { Queue } from '@overlap/queue/queue';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { z } from 'zod';

// 1. What every procedure may use.

export interface Services {
  database: Database;
  queue: Queue;
  keyRing: KeyRing;
  live: LiveListener;
  /** Pictures of attempts on leads' schedulers; `null` where none are kept. */
  evidence: EvidenceStore | null;
  /** Who belongs to a workspace: names stand with the sign-in, out of reach of a workspace's own transactions. */
  listMembers(workspaceId: string): Promise<Member[]>;
}

export interface Context extends Services {
  /** `null` for somebody who is not signed in. */
  principal: Principal | null;
  /** Asks again who it is; a stream does so while it runs. */
  recheck(): Promise<Principal | null>;
}

// 2. Errors a client can use: which fields are wrong, what is open instead, and never the message of an unexpected one.

const CODE_OF_REFUSAL = {
  gone: 'NOT_FOUND',
  'not-open': 'CONFLICT',
  'time-taken': 'CONFLICT',
  'lead-under-way': 'CONFLICT',
  'not-connected': 'PRECONDITION_FAILED',
  'by-hand': 'PRECONDITION_FAILED',
  conflict: 'CONFLICT',
} as const;

/** A booking, move or cancellation that was not ordered; clients get its kind and what is open instead. */
export class RefusedError extends TRPCError {
  readonly refusal: BookingRefusal;

  constructor(refusal: BookingRefusal) {
    super({ code: CODE_OF_REFUSAL[refusal.kind], message: refusal.message });
    this.refusal = refusal;
  }
}

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
    maxDurationMs: 600_000,
  },
  errorFormatter({ shape, error }) {
    const isInput = error.code === 'BAD_REQUEST' && error.cause instanceof z.ZodError;
    const message =
      error.code === 'INTERNAL_SERVER_ERROR'
        ? 'Something went wrong on our side. It was noted; please try again.'
        : isInput
          ? 'Some of the input is not right.'
          : shape.message;
    const fields = isInput ? z.flattenError(error.cause as z.ZodError).fieldErrors : null;
    const { stack: _stack, ...data } = shape.data;
    const refusal = error instanceof RefusedError ? error.refusal : null;
    return { ...shape, message, data: { ...data, fields, refusal } };
  },
});

export const router = t.router;

// 3. Who may call: a member of a workspace, with the right that the procedure names.

const memberProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.principal) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Please sign in.' });
  return next({ ctx: { ...ctx, principal: ctx.principal } });
});

export const procedureFor = (permission: Permission) =>
  memberProcedure.use(({ ctx, next }) => {
    if (!roleCan(ctx.principal.role, permission)) {
      throw new TRPCError({ code: 'FORBIDDEN', message: `Your role (${ctx.principal.role}) does not include this.` });
    }
    return next();
  });

export const signedInProcedure = memberProcedure;
