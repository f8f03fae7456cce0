import type { Thread } from '../api/types.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Badge } from '../ui/Badge.tsx';
import { sentence } from '../words/notices.ts';
import { BackToInbox } from './BackToInbox.tsx';
import { BookButton } from './BookButton.tsx';

export function ThreadHeader({ lead, bookings }: Pick<Thread, 'lead' | 'bookings'>) {
  return (
    <header className="thread-head">
      <BackToInbox />
      <Avatar name={lead.name} />
      <div className="thread-who">
        <h2>{lead.name}</h2>
        <p>{[lead.company, lead.campaign].filter(Boolean).join(' · ') || 'No company known'}</p>
      </div>
      <Badge tone={lead.bookedSlot ? 'good' : 'neutral'}>{lead.bookedSlot ? 'Booked' : sentence(lead.status)}</Badge>
      <BookButton lead={lead} bookings={bookings} />
    </header>
  );
}
