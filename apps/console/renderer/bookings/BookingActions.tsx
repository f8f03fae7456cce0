import type { LucideIcon } from 'lucide-react';
import { CalendarClock, CalendarX2, UserRoundX } from 'lucide-react';
import type { Booking } from '../api/types.ts';
import { askForBooking } from '../book/booking-dialog-state.ts';
import type { ShortcutName } from '../hooks/shortcuts.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';
import { type BookingDeed, whatMayBeDone } from './what-may-be-done.ts';

const DEEDS: Record<BookingDeed, { text: string; icon: LucideIcon; shortcut: ShortcutName }> = {
  move: { text: 'Move…', icon: CalendarClock, shortcut: 'move-meeting' },
  cancel: { text: 'Cancel…', icon: CalendarX2, shortcut: 'cancel-meeting' },
  'no-show': { text: 'Did not come…', icon: UserRoundX, shortcut: 'no-show' },
};

/** What this person may do with the meeting now; where its provider leaves it to them, how. */
export function BookingActions({ booking }: { booking: Booking }) {
  const { can, role } = useSession();
  const now = useNow();
  const { deeds, byHand, lacksRight } = whatMayBeDone(booking, { can, now });
  const ask = (kind: BookingDeed) => askForBooking({ kind, booking });
  useShortcuts(Object.fromEntries(deeds.map(deed => [DEEDS[deed].shortcut, () => ask(deed)])));
  if (deeds.length === 0 && byHand.length === 0 && !lacksRight) return null;
  return (
    <div className="booking-actions">
      {deeds.map(deed => {
        const { text, icon: Icon, shortcut } = DEEDS[deed];
        return (
          <Button key={deed} onClick={() => ask(deed)}>
            <Icon size={14} aria-hidden /> {text}
            <Shortcut name={shortcut} />
          </Button>
        );
      })}
      {byHand.map(says => (
        <p key={says} className="quiet">
          {says}
        </p>
      ))}
      {lacksRight && (
        <p className="quiet">
          {deeds.length > 0 ? 'The rest needs' : 'Changing it needs'} another role than yours ({role}). Ask an inbox
          manager or an admin.
        </p>
      )}
    </div>
  );
}
