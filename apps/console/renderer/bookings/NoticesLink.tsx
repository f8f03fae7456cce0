import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { trpc } from '../api/client.ts';
import { Badge } from '../ui/Badge.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';

/** The way to what Overlap may do on leads' schedulers, with a word where somebody should look. */
export function NoticesLink() {
  const notices = useQuery(trpc.notice.list.queryOptions());
  const settings = useQuery(trpc.settings.get.queryOptions());
  const isStopped = settings.data?.linkBooking.isStopped ?? false;
  const isOpen = notices.data?.some(notice => !notice.standing) ?? false;
  return (
    <Link to="/bookings/notices" className="button notices-link">
      <ShieldCheck size={14} aria-hidden /> Notices
      {isStopped ? <Badge tone="bad">stopped</Badge> : isOpen && <Badge tone="warn">not accepted</Badge>}
      <Shortcut name="go-notices" />
    </Link>
  );
}
