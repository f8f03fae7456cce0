import { CalendarPlus } from 'lucide-react';
import type { Thread } from '../api/types.ts';
import { askForBooking } from '../book/booking-dialog-state.ts';
import { useSession } from '../hooks/use-session.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';

/** Books a meeting with the lead by hand. */
export function BookButton({ lead, bookings }: Pick<Thread, 'lead' | 'bookings'>) {
  const { can } = useSession();
  const mayBook = can.includes('booking.approve');
  const ask = () => {
    const standing = bookings.find(({ status, start }) => status === 'confirmed' && Date.parse(start) > Date.now());
    askForBooking({ kind: 'book', lead: { id: lead.id, name: lead.name }, start: null, standing: standing ?? null });
  };
  useShortcuts(mayBook ? { book: ask } : {});
  if (!mayBook) return null;
  return (
    <Button onClick={ask} className="book-button">
      <CalendarPlus size={14} aria-hidden />
      <span className="book-words">Book a meeting</span>
      <Shortcut name="book" />
    </Button>
  );
}
