import { ExternalLink } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/OutsideLink.tsx';
import { linkInWords, safeLink } from '../words/links.ts';
import { askAboutAttempt } from './attempt-dialog-state.ts';

/** A lead's scheduling link: told, copied, and opened only outside and after a last look. A lead's text is hostile. */
export function TheirLink({ url }: { url: string }) {
  const link = safeLink(url);
  return (
    <span className="their-link">
      <span className="their-link-words" title={url}>
        {linkInWords(url)}
      </span>
      <CopyButton text={url} label="Copy their link" />
      {link && (
        <Button
          look="quiet"
          size="icon"
          aria-label="Open their page outside…"
          title="Open their page outside…"
          onClick={() => askAboutAttempt({ kind: 'open-link', url: link })}
        >
          <ExternalLink size={13} aria-hidden />
        </Button>
      )}
    </span>
  );
}
