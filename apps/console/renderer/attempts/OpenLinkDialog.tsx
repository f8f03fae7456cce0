import { isKnownOutside } from '../../shared/outside-hosts.ts';
import { bridge } from '../api/auth.ts';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { CopyButton } from '../ui/OutsideLink.tsx';
import { closeAttemptDialog } from './attempt-dialog-state.ts';

/** A last look at a stranger's address before it is opened outside; the desktop opens known schedulers only. */
export function OpenLinkDialog({ url }: { url: string }) {
  const { hostname } = new URL(url);
  const isOpenable = !bridge() || isKnownOutside(hostname);
  return (
    <DialogFrame title="Open their page outside?" isDismissable onClose={closeAttemptDialog}>
      <div className="dialog-form">
        <p>
          It opens in your own browser, on <strong>{hostname}</strong>. What stands there is written by somebody else:
          enter no password there.
        </p>
        <p className="whole-link">
          <code>{url}</code>
          <CopyButton text={url} label="Copy their link" />
        </p>
        {!isOpenable && (
          <p className="dialog-note" data-tone="warn">
            This is no scheduler that the app knows, so it does not open it. Copy the link if you trust it.
          </p>
        )}
        <footer className="dialog-foot">
          <Button onClick={closeAttemptDialog}>Back</Button>
          {isOpenable && (
            <a
              className="button"
              data-look="primary"
              href={url}
              target="_blank"
              rel="noreferrer noopener"
              // biome-ignore lint/a11y/noAutofocus: the dialog was asked for by a key, and this is its answer
              autoFocus
              onClick={closeAttemptDialog}
            >
              Open it
            </a>
          )}
        </footer>
      </div>
    </DialogFrame>
  );
}
