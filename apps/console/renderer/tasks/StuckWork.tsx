import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { toast } from 'sonner';
import { client, trpc } from '../api/client.ts';
import type { StuckJob } from '../api/types.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { sentence } from '../words/notices.ts';
import { formatAgo } from '../words/times.ts';

/** Work that failed for good: why, and a way to send it round again. Not shown while there is none. */
export function StuckWork() {
  const stuck = useQuery(trpc.stuck.list.queryOptions(undefined, { refetchInterval: 60_000 }));
  if (stuck.isError) return <FailureState error={stuck.error} onRetry={() => void stuck.refetch()} />;
  if (!stuck.data || stuck.data.length === 0) return null;
  return (
    <section className="task-group" aria-labelledby="stuck-work">
      <h2 id="stuck-work" className="group-head">
        Stuck work <span className="quiet numbers">{stuck.data.length}</span>
      </h2>
      <p className="group-note">
        These steps failed several times. Send one again when its cause is gone; nothing happens twice.
      </p>
      <ul className="task-list">
        {stuck.data.map(job => (
          <li key={job.id}>
            <StuckItem job={job} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StuckItem({ job }: { job: StuckJob }) {
  const { workspace } = useSession();
  const now = useNow();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => client.stuck.retry.mutate({ jobId: job.id }),
    onSuccess: () => {
      toast.success(`Sent again: ${sentence(job.job)}`);
    },
    onSettled: () => void queries.invalidateQueries(trpc.stuck.pathFilter()),
  });
  return (
    <section className="card task" data-place="list" aria-label={sentence(job.job)}>
      <header className="task-head">
        <h3>{sentence(job.job)}</h3>
        <time dateTime={job.at.toISOString()}>{formatAgo(job.at.toISOString(), now, workspace.timeZone)}</time>
      </header>
      <p className="stuck-error">{job.error}</p>
      <footer className="task-foot">
        <Button isBusy={retry.isPending} onClick={() => retry.mutate()}>
          <RotateCw size={14} aria-hidden /> {retry.isPending ? 'Sending…' : 'Retry'}
          <span className="hidden-text">: {sentence(job.job)}</span>
        </Button>
        <p className="quiet">
          Tried {job.tries} {job.tries === 1 ? 'time' : 'times'}
        </p>
      </footer>
    </section>
  );
}
