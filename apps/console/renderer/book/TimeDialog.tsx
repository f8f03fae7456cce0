import { formatInstantShort } from '@overlap/domain/time';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../api/client.ts';
import type { Booking } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { closeBookingDialog, type TimeRequest } from './booking-dialog-state.ts';
import { ChooseTime } from './ChooseTime.tsx';
import { ConfirmTime } from './ConfirmTime.tsx';
import { startWith } from './time-choice.ts';
import { useBookingOrder } from './use-booking-order.ts';

/** Books a meeting, or moves one: first a time, then a last look at it. */
export function TimeDialog({ request }: { request: TimeRequest }) {
  const isMove = request.kind === 'move';
  const lead = request.kind === 'book' ? request.lead : { id: request.booking.leadId, name: request.booking.leadName };
  const given = request.kind === 'book' ? request.start : null;
  const [choice, setChoice] = useState(() => startWith(given));
  const [taken, setTaken] = useState(given);
  const [note, setNote] = useState('');
  const open = useQuery(trpc.booking.openTimes.queryOptions({ leadId: lead.id }));
  const offers = useQuery(trpc.booking.offers.queryOptions({ leadId: lead.id, limit: 50 }));
  const { order, isPending, refusal, forget } = useBookingOrder(request);
  const kind = isMove ? 'move' : 'book';

  // Together, so that the day with an offered time is there from the start.
  const isPendingTimes = open.isPending || offers.isPending;
  // A meeting is moved where it stands, whatever the next one would be booked on.
  const times = !isPendingTimes &&
    open.data && { ...open.data, ...(isMove ? { provider: request.booking.provider } : {}) };
  const offered = new Set(
    offers.data?.filter(({ status }) => status === 'open').map(({ start }) => Date.parse(start)) ?? [],
  );
  const take = (start: string | null) => {
    forget();
    setTaken(start);
  };
  return (
    <DialogFrame
      title={isMove ? `Move the meeting with ${lead.name}` : `Book a meeting with ${lead.name}`}
      size="wide"
      onClose={closeBookingDialog}
      onEscape={taken ? () => take(null) : undefined}
    >
      <Standing isMove={isMove} booking={request.kind === 'book' ? request.standing : request.booking} />
      {isPendingTimes && <Skeleton rows={8} label="Looking for open times" />}
      {open.isError && !open.data && (
        <FailureState error={open.error} onRetry={() => void open.refetch()} isRetrying={open.isFetching} />
      )}
      {times && !taken && (
        <ChooseTime open={times} offered={offered} choice={choice} onChange={setChoice} onTake={take} />
      )}
      {times && taken && (
        <ConfirmTime
          kind={kind}
          name={lead.name}
          start={taken}
          open={times}
          note={note}
          refusal={refusal}
          isPending={isPending}
          onNote={setNote}
          onBack={() => take(null)}
          onTake={take}
          onConfirm={() => order({ kind, start: taken, note: note.trim(), timeZone: times.timeZone })}
        />
      )}
    </DialogFrame>
  );
}

/** What stands already: the meeting that is moved, or one that a new one would come beside. */
function Standing({ isMove, booking }: { isMove: boolean; booking: Booking | null }) {
  const { workspace } = useSession();
  if (!booking) return null;
  const at = formatInstantShort(booking.start, booking.guestTimeZone || workspace.timeZone);
  return (
    <p className="dialog-note" data-tone={isMove ? undefined : 'warn'}>
      {isMove
        ? `It stands at ${at}, and stays there until the provider has confirmed the new time.`
        : `They have a meeting already: ${at}. This books another one beside it; to change that one, move it.`}
    </p>
  );
}
