import { ChevronDown } from 'lucide-react';
import { client } from '../api/client.ts';
import type { AutomationNotice } from '../api/types.ts';
import { useNames } from '../hooks/use-names.ts';
import { useSession } from '../hooks/use-session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { formatStamp } from '../words/times.ts';
import { onlyAdmins, useSetting } from './use-setting.ts';

/** What has to be read before Overlap acts in our name, who accepted it and when. */
export function NoticeCard({ notice, mayChange }: { notice: AutomationNotice; mayChange: boolean }) {
  const { title, says, version, standing, history } = notice;
  const { workspace } = useSession();
  const nameOf = useNames();
  const stamp = (at: string) => <time dateTime={at}>{formatStamp(at, workspace.timeZone)}</time>;
  const { mutate, isPending } = useSetting<'accept' | 'withdraw'>({
    save: word =>
      word === 'accept'
        ? client.notice.accept.mutate({ notice: notice.notice, version })
        : client.notice.withdraw.mutate({ notice: notice.notice }),
    said: word => (word === 'accept' ? 'Accepted' : 'Taken back: nothing new is begun'),
  });
  return (
    <Card
      className="notice-card"
      title={title}
      aside={<Badge tone={standing ? 'good' : 'warn'}>{standing ? 'Accepted' : 'Not accepted'}</Badge>}
    >
      <ul className="notice-says">
        {says.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <footer className="notice-foot">
        <Button
          look={standing ? 'plain' : 'primary'}
          unavailable={onlyAdmins(mayChange)}
          isBusy={isPending}
          onClick={() => mutate(standing ? 'withdraw' : 'accept')}
        >
          {standing ? 'Take it back' : 'I have read it and accept'}
        </Button>
        <p className="quiet">
          {standing ? (
            <>
              Accepted by {inSentence(nameOf(standing.acceptedBy))}, {stamp(standing.acceptedAt)} · version {version}
            </>
          ) : (
            <>Version {version}. By accepting, an admin answers for the whole workspace; who and when is kept.</>
          )}
        </p>
      </footer>
      {history.some(each => each !== standing) && (
        <details className="steps">
          <summary>
            <ChevronDown size={13} aria-hidden /> Earlier
          </summary>
          <ul className="notice-history">
            {history.map(({ id, acceptedBy, acceptedAt, withdrawnBy, withdrawnAt, version: accepted }) => (
              <li key={id}>
                Version {accepted}: accepted by {inSentence(nameOf(acceptedBy))}, {stamp(acceptedAt)}
                {withdrawnAt && withdrawnBy && (
                  <>
                    ; taken back by {inSentence(nameOf(withdrawnBy))}, {stamp(withdrawnAt)}
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

/** Oneself is no name. */
const inSentence = (name: string): string => (name === 'You' ? 'you' : name);
