import { CirclePlay, OctagonX } from 'lucide-react';
import { client } from '../api/client.ts';
import { Button } from '../ui/Button.tsx';
import { onlyAdmins, useSetting } from './use-setting.ts';

/** Stops everything on leads' schedulers at once, and lets it go on. Stopping asks nothing: it may be urgent. */
export function KillSwitch({ isStopped, mayChange }: { isStopped: boolean; mayChange: boolean }) {
  const { mutate, isPending } = useSetting<boolean>({
    save: isToStop => client.settings.setLinkStop.mutate({ isStopped: isToStop }),
    said: isToStop => (isToStop ? 'Stopped: nothing more is submitted' : 'Booking on leads’ schedulers goes on'),
  });
  return (
    <section className="card kill-switch" data-stopped={isStopped} aria-labelledby="kill-switch">
      <div>
        <h2 id="kill-switch">{isStopped ? 'Everything is stopped' : 'Stop everything'}</h2>
        <p className="quiet">
          {isStopped
            ? 'No page of a lead is opened and nothing is submitted. New links become tasks.'
            : 'Ends all booking on leads’ schedulers at once. What is not submitted yet finds out before it is.'}
        </p>
      </div>
      <Button
        look={isStopped ? 'primary' : 'danger'}
        unavailable={onlyAdmins(mayChange)}
        isBusy={isPending}
        onClick={() => mutate(!isStopped)}
      >
        {isStopped ? <CirclePlay size={14} aria-hidden /> : <OctagonX size={14} aria-hidden />}
        {isStopped ? 'Start again' : 'Stop all'}
      </Button>
    </section>
  );
}
