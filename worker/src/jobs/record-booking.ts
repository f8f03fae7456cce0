import { withWorkspace } from '@overlap/database/client';
import { getSettings } from '@overlap/database/stores/workspaces';
import { type ProviderBooking, recordProviderBooking, UNKNOWN_GUEST } from '@overlap/outcome/record-provider-booking';
import type { Work } from '@overlap/outcome/work';
import { connectBookingProvider, runFor } from '../connections/booking-provider.ts';
import type { Shift } from '../shift.ts';

const LOOK_UP_SECONDS = 15;

/**
 * Takes in news of a meeting. Where it names its guest only by the provider's own id, and nobody here is known by that,
 * the provider is asked who it is. `also` happens in the same transaction as whatever comes of it.
 */
export async function recordBooking(
  shift: Shift,
  workspaceId: string,
  event: ProviderBooking,
  { signal, also }: { signal: AbortSignal; also?: (work: Work, note: string | null) => Promise<void> },
): Promise<void> {
  const { database, queue } = shift;
  const record = (news: ProviderBooking, isLast: boolean) =>
    withWorkspace(database, workspaceId, async tx => {
      const note = await recordProviderBooking({ tx, queue }, news);
      if (note !== UNKNOWN_GUEST || isLast) await also?.({ tx, queue }, note);
      return note;
    });
  const isAnonymous = event.guestEmail === null;
  if ((await record(event, !isAnonymous)) !== UNKNOWN_GUEST || !isAnonymous) return;
  const guest = await askWho(shift, workspaceId, event, signal);
  await record(guest ? { ...event, guestEmail: guest.email, guestPhone: guest.phone } : event, true);
}

async function askWho(
  shift: Shift,
  workspaceId: string,
  { provider: name, ids }: ProviderBooking,
  signal: AbortSignal,
) {
  const connected = await withWorkspace(shift.database, workspaceId, async tx =>
    connectBookingProvider(tx, { ...shift, minutes: (await getSettings(tx)).meetingMinutes }, name),
  );
  if (!connected?.provider.findGuest) return null;
  const log = (line: string) => shift.log.debug({ line }, 'guest');
  const call = { signal, seconds: LOOK_UP_SECONDS, idempotencyKey: 'guest', priority: 'background' as const };
  const found = await connected.provider.findGuest(runFor({ ...shift, log }, workspaceId, connected, call), ids);
  // The job comes again: news that only needs a name is not thrown away.
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}
