import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../api/client.ts';
import type { EvidenceFile } from '../api/types.ts';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { useSession } from '../hooks/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { fileInWords } from '../words/attempts.ts';
import { formatStamp } from '../words/times.ts';
import { fileUrl, isPicture } from './evidence-files.ts';
import { LostPicture } from './LostPicture.tsx';

interface FileViewerProps {
  files: readonly EvidenceFile[];
  at: number;
  onMove(index: number): void;
  onClose(): void;
}

/** One picture, large. Arrows move, Escape closes. A page's text is shown as text and nothing else. */
export function FileViewer({ files, at, onMove, onClose }: FileViewerProps) {
  const { workspace } = useSession();
  const frame = useFirstFocus<HTMLDivElement>();
  const file = files[at];
  if (!file) return null;
  const move = (step: 1 | -1) => onMove(Math.max(0, Math.min(files.length - 1, at + step)));
  return (
    <DialogFrame title={fileInWords(file.name)} size="picture" isDismissable onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut to the buttons inside */}
      <div
        className="viewer"
        ref={frame}
        tabIndex={-1}
        onKeyDown={event => {
          if (event.key === 'ArrowRight') move(1);
          else if (event.key === 'ArrowLeft') move(-1);
        }}
      >
        <div className="viewer-foot">
          <Button
            aria-label="The one before"
            size="icon"
            unavailable={at === 0 ? 'This is the first.' : null}
            onClick={() => move(-1)}
          >
            <ChevronLeft size={16} aria-hidden />
          </Button>
          <p className="quiet numbers" aria-live="polite">
            {at + 1} of {files.length} ·{' '}
            <time dateTime={file.createdAt}>{formatStamp(file.createdAt, workspace.timeZone)}</time>
            {file.run > 1 && ` · run ${file.run}`}
          </p>
          <Button
            aria-label="The next one"
            size="icon"
            unavailable={at === files.length - 1 ? 'This is the last.' : null}
            onClick={() => move(1)}
          >
            <ChevronRight size={16} aria-hidden />
          </Button>
        </div>
        {isPicture(file) ? <Picture key={file.id} file={file} /> : <TextOfPage key={file.id} file={file} />}
      </div>
    </DialogFrame>
  );
}

function Picture({ file }: { file: EvidenceFile }) {
  const [isLost, setLost] = useState(false);
  return (
    <div className="viewer-picture">
      {isLost ? (
        <LostPicture />
      ) : (
        <img src={fileUrl(file)} alt={`Their page: ${fileInWords(file.name)}`} onError={() => setLost(true)} />
      )}
    </div>
  );
}

/** A foreign page's words never become markup of ours. */
function TextOfPage({ file }: { file: EvidenceFile }) {
  const read = useQuery(
    trpc.linkAttempt.evidence.queryOptions({ fileId: file.id }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (read.data) {
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    return <pre tabIndex={0}>{textOf(read.data.base64)}</pre>;
  }
  if (read.isPending) return <Skeleton rows={5} label="Loading the text" />;
  return <FailureState error={read.error} onRetry={() => void read.refetch()} isRetrying={read.isFetching} />;
}

const textOf = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)));
