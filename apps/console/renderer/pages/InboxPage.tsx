import { Outlet, useParams } from '@tanstack/react-router';
import { MousePointerClick } from 'lucide-react';
import { useTitle } from '../hooks/use-title.ts';
import { InboxList } from '../inbox/InboxList.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';

/** The list, and beside it the open thread; on a narrow screen one of them at a time. */
export function InboxPage() {
  const { leadId } = useParams({ strict: false });
  useTitle('Inbox');
  return (
    <div className="inbox" data-open={Boolean(leadId)}>
      <h1 className="hidden-text">Inbox</h1>
      <InboxList />
      <div className="inbox-thread">
        {leadId ? (
          <Outlet />
        ) : (
          <EmptyState icon={MousePointerClick} title="Choose a conversation">
            <p>
              <Shortcut name="move-down" /> <Shortcut name="move-up" /> move through the list, <Shortcut name="open" />{' '}
              opens.
            </p>
            <p>
              <Shortcut name="help" /> shows every shortcut.
            </p>
          </EmptyState>
        )}
      </div>
    </div>
  );
}
