import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { trpc } from '../api/client.ts';
import { useSession } from '../hooks/use-session.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { useTitle } from '../hooks/use-title.ts';
import { FamilyTable } from '../notices/FamilyTable.tsx';
import { IdentityForm } from '../notices/IdentityForm.tsx';
import { KillSwitch } from '../notices/KillSwitch.tsx';
import { NoticeCard } from '../notices/NoticeCard.tsx';
import { ProcessLevel } from '../notices/ProcessLevel.tsx';
import { whatIsMissing } from '../notices/what-is-missing.ts';
import { FailureState } from '../ui/FailureState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** What Overlap may do by itself on leads' own schedulers, who allowed it, and how it can be stopped. */
export function NoticesPage() {
  const { can } = useSession();
  const navigate = useNavigate();
  const notices = useQuery(trpc.notice.list.queryOptions());
  const settings = useQuery(trpc.settings.get.queryOptions());
  const families = useQuery(trpc.settings.linkFamilies.queryOptions());
  useTitle('Notices');
  useShortcuts({ back: () => void navigate({ to: '/bookings' }) });
  const failed = [notices, settings, families].find(query => query.isError && !query.data);
  const mayChange = can.includes('settings.change');
  return (
    <div className="plain-page">
      <PageHeader title="Notices">
        <Link to="/bookings" className="tab">
          <ArrowLeft size={13} aria-hidden /> Bookings
        </Link>
      </PageHeader>
      <div className="page-body">
        {failed ? (
          <FailureState error={failed.error} onRetry={() => void failed.refetch()} isRetrying={failed.isFetching} />
        ) : notices.data && settings.data && families.data ? (
          <div className="notices-page">
            <p className="quiet">
              Booking on leads’ own schedulers: what Overlap may do there in your name, and how far it goes by itself.
            </p>
            {!mayChange && (
              <p className="dialog-note">You can read all of this. Only an admin of your workspace changes it.</p>
            )}
            <Missing points={whatIsMissing(notices.data, settings.data)} />
            <KillSwitch isStopped={settings.data.linkBooking.isStopped} mayChange={mayChange} />
            {notices.data.map(notice => (
              <NoticeCard key={notice.notice} notice={notice} mayChange={mayChange} />
            ))}
            <IdentityForm settings={settings.data} mayChange={mayChange} />
            <ProcessLevel settings={settings.data} mayChange={mayChange} />
            <FamilyTable families={families.data} mayChange={mayChange} />
          </div>
        ) : (
          <Skeleton rows={8} label="Loading the notices" />
        )}
      </div>
    </div>
  );
}

function Missing({ points }: { points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div className="dialog-note" data-tone="warn">
      <p>Nothing is opened on a lead’s page yet; each link becomes a task. Missing:</p>
      <ul className="missing">
        {points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
