import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { Run, Subscription } from '../../port/booking-provider.ts';
import type { Client } from './client.ts';
import type { Webhook } from './wire.ts';

const TRIGGERS = [
  'BOOKING_CREATED',
  'BOOKING_REQUESTED',
  'BOOKING_RESCHEDULED',
  'BOOKING_CANCELLED',
  'BOOKING_REJECTED',
  'BOOKING_NO_SHOW_UPDATED',
] as const;

/**
 * One webhook per address, active, with every trigger and our secret. Any other is deleted and made anew rather than
 * changed: its secret cannot be read back, and a list that does show one is believed.
 */
export async function ensureSubscription(
  client: Client,
  run: Run,
  { url, secret }: Subscription,
): Promise<Result<{ state: 'kept' | 'made' | 'remade' }, Failure>> {
  const listed = await client.listWebhooks(run);
  if (!listed.ok) return listed;
  const here = listed.value.data.filter(({ subscriberUrl }) => subscriberUrl === url);
  if (here.some(one => isWorking(one, secret))) return ok({ state: 'kept' });
  for (const { id } of here) {
    const deleted = await client.deleteWebhook(run, id);
    if (!deleted.ok && deleted.error.status !== 404) return deleted;
  }
  const made = await client.createWebhook(run, { subscriberUrl: url, triggers: TRIGGERS, active: true, secret });
  return made.ok ? ok({ state: here.length > 0 ? 'remade' : 'made' }) : made;
}

const isWorking = ({ active, triggers, secret }: Webhook, wanted: string): boolean =>
  active !== false && TRIGGERS.every(trigger => triggers?.includes(trigger)) && (!secret || secret === wanted);
