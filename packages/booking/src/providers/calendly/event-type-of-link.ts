import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { EventType, Run } from '../../port/booking-provider.ts';
import { pageOf } from './booking-link.ts';
import type { Client } from './client.ts';
import { everyRow } from './pages.ts';
import { toOwnerQuery } from './translate.ts';
import type { EventType as Listed } from './wire.ts';

interface Account {
  client: Client;
  ownerUri?: string | undefined;
  minutes: number;
}

/**
 * The event type whose public page a link is. One-off, share and routing links (`/d/…`, `/s/…`) are in no list, and the
 * page of a person is no one event type: `null`.
 */
export async function resolveLink(account: Account, run: Run, url: string): Promise<Result<EventType | null, Failure>> {
  const page = pageOf(url);
  if (page === null) return ok(null);
  const listed = await listEventTypes(account, run);
  if (!listed.ok) return listed;
  const here = listed.value.filter(({ scheduling_url }) => scheduling_url && pageOf(scheduling_url) === page);
  const found = here.find(({ active }) => active !== false) ?? here[0];
  if (!found) return ok(null);
  const { uri, name, duration } = found;
  return ok({ config: { eventTypeUri: uri }, name: name ?? uri, minutes: duration ?? account.minutes });
}

/** Those of the whole organisation, for a team's are in no person's list; a token that may not see them sees its own. */
async function listEventTypes({ client, ownerUri }: Account, run: Run): Promise<Result<Listed[], Failure>> {
  const list = (query: Record<string, string>) => everyRow(page => client.listEventTypes(run, page), query);
  if (ownerUri) return list(toOwnerQuery(ownerUri));
  const me = await client.readMe(run);
  if (!me.ok) return me;
  const { uri, current_organization: organization } = me.value.resource;
  if (!organization) return list({ user: uri });
  const all = await list({ organization });
  return !all.ok && all.error.status === 403 ? list({ user: uri }) : all;
}
