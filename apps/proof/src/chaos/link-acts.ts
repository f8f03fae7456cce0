import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Cast } from './casts.ts';
import { listUnsettled } from './link-read.ts';
import type { Town } from './town.ts';

/** A lead answers with the link of their own scheduler. */
export async function invite(town: Town, cast: Cast): Promise<void> {
  const [person] = cast.people;
  if (!person) return;
  await town.sim('/emailbison/replies', {
    campaign: `Chaos ${cast.round.provider}`,
    leadEmail: person.email,
    subject: 'Re: A quick idea',
    body: `Sounds good! Please book a time on my calendar: ${town.street.links.get(person.token)}`,
  });
}

/** What a lead's scheduler is to do wrong with the next booking. */
export async function spoilLink(town: Town, { round }: Cast): Promise<void> {
  if (round.fault.kind !== 'call') return;
  const [provider, path] = round.story === 'their-page' ? ['pages', '/booking/invitees'] : ['calcom', '/v2/bookings'];
  await town.sim('/faults', { provider, match: { method: 'POST', path }, fault: round.fault.what });
}

const leadsOf = (casts: readonly Cast[]): string[] => casts.flatMap(({ people }) => people.map(({ id }) => id));

/**
 * A reviewer who lets everything through, until every attempt of the casts is at its end or nobody has moved one for too
 * long after the last kill. Returns what is left.
 */
export async function review(
  town: Town,
  client: pg.Client,
  casts: readonly Cast[],
  lasts: { since(): number; withinMs: number },
): Promise<string[]> {
  for (;;) {
    const left = await listUnsettled(client, leadsOf(casts));
    const isLate = Date.now() - lasts.since() > lasts.withinMs;
    if (left.length === 0 || isLate) return left.map(({ lead_id, status }) => `lead ${lead_id}: ${status}`);
    for (const { attempt_id: id, status } of left) {
      if (status !== 'awaiting-approval') continue;
      // A server that is away, or somebody who was faster: it is looked at again.
      await town.api(`/link-attempts/${id}/actions`, { action: 'approve' }).catch(() => undefined);
    }
    await delay(150);
  }
}
