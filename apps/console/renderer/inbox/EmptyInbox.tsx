import { CalendarCheck, CheckCheck, Inbox, SearchX } from 'lucide-react';
import type { InboxFilter } from '../api/types.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Nothing to show, and why that is. */
export function EmptyInbox({ filter, search }: { filter: InboxFilter; search: string }) {
  if (search) {
    return (
      <EmptyState icon={SearchX} title="Nobody found">
        <p>No lead’s name, company or e-mail contains “{search}”. Press Esc in the search field to see all.</p>
      </EmptyState>
    );
  }
  if (filter === 'needs-you') {
    return (
      <EmptyState icon={CheckCheck} title="All clear">
        <p>Nothing waits for you. When Overlap is not certain, or needs your word, the conversation appears here.</p>
      </EmptyState>
    );
  }
  if (filter === 'booked') {
    return (
      <EmptyState icon={CalendarCheck} title="No meetings yet">
        <p>As soon as a lead agrees to a time and it is booked, they appear here.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Inbox} title="No replies yet">
      <p>When a lead answers by e-mail, SMS or LinkedIn, Overlap reads it and shows here what it did, and why.</p>
    </EmptyState>
  );
}
