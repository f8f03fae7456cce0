import { z } from 'zod';
import { EFFECT_KINDS, type EffectKind, PROVIDERS, type ProviderName } from './ledger.ts';
import type { Store } from './store.ts';

const count = z.number().int().min(1);
const duration = z.number().int().min(0);

/** What may go wrong with one call that the product makes. */
export const requestFaultSchema = z.strictObject({
  /** Answer this status instead of doing the work. */
  status: z.number().int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** Wait before anything else happens; with `timeoutAfterSuccess`, how long the socket stays open without an answer. */
  delayMs: duration.optional(),
  /** Do the work, then destroy the socket without an answer. */
  timeoutAfterSuccess: z.literal(true).optional(),
  /** Destroy the socket without doing the work. */
  drop: z.literal(true).optional(),
  /** Do the work, then answer bytes that are no JSON. */
  garble: z.literal(true).optional(),
});
export type RequestFault = z.infer<typeof requestFaultSchema>;

/** What may go wrong with one webhook on its way to the product. */
export const webhookFaultSchema = z.strictObject({
  /** So many copies more, with the same identity. */
  duplicate: count.max(50).optional(),
  /** Hold this one back until the provider's next webhook has gone out. */
  reorder: z.literal(true).optional(),
  delayMs: duration.optional(),
  drop: z.literal(true).optional(),
  corruptSignature: z.literal(true).optional(),
  /** Signed correctly, but with a timestamp of two hours ago; the unsigned have none. */
  staleTimestamp: z.literal(true).optional(),
});
export type WebhookFault = z.infer<typeof webhookFaultSchema>;

export const faultOrderSchema = z
  .strictObject({
    provider: z.enum(PROVIDERS),
    match: z
      .strictObject({
        method: z.string().optional(),
        /** Any part of the path, prefix and query included. */
        path: z.string().optional(),
        kind: z.enum(EFFECT_KINDS).optional(),
        /** Any part of the body as JSON, e.g. a lead's name: a fault for one lead meets no retry for another. */
        body: z.string().optional(),
      })
      .optional(),
    fault: requestFaultSchema.optional(),
    webhook: webhookFaultSchema.optional(),
    times: count.default(1),
  })
  .refine(order => (order.fault === undefined) !== (order.webhook === undefined), {
    message: 'Give either fault or webhook',
  });

export type FaultOrder = z.infer<typeof faultOrderSchema> & { id: number; used: number };

export interface Faults {
  order(order: z.infer<typeof faultOrderSchema>): FaultOrder;
  /** The fault that meets this call, oldest first; taking it uses it up once. */
  takeForRequest(call: {
    provider: ProviderName;
    method: string;
    path: string;
    kinds: readonly EffectKind[];
    body: unknown;
  }): RequestFault | undefined;
  takeForWebhook(provider: ProviderName): WebhookFault | undefined;
  /** Those still to come. */
  list(): FaultOrder[];
  clear(): void;
}

/** Opens the list of faults that were ordered and have not yet happened; it survives a restart. */
export function openFaults(store: Store): Faults {
  const orders = store.collection<FaultOrder>('faults');
  const take = (matches: (order: FaultOrder) => boolean): FaultOrder | undefined => {
    const order = orders.find(matches);
    if (!order) return undefined;
    const used = order.used + 1;
    if (used >= order.times) orders.delete(String(order.id));
    else orders.put(String(order.id), { ...order, used });
    return order;
  };
  return {
    order(order) {
      const id = store.next('faults');
      return orders.put(String(id), { ...order, id, used: 0 });
    },
    takeForRequest: call =>
      take(
        ({ provider, match, fault }) =>
          fault !== undefined &&
          provider === call.provider &&
          (!match?.method || match.method.toUpperCase() === call.method) &&
          (!match?.path || call.path.includes(match.path)) &&
          (!match?.kind || call.kinds.includes(match.kind)) &&
          (!match?.body || JSON.stringify(call.body ?? null).includes(match.body)),
      )?.fault,
    takeForWebhook: provider => take(order => order.webhook !== undefined && order.provider === provider)?.webhook,
    list: () => orders.all(),
    clear: () => {
      for (const order of orders.all()) orders.delete(String(order.id));
    },
  };
}
