import { Copy, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { toast } from 'sonner';
import { Button } from './Button.tsx';

/** A link out of the console: a new window, no referrer, and a hint that it leads away. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className="outside-link">
      <span className="outside-words">{children}</span>
      <ExternalLink size={12} aria-hidden />
      <span className="hidden-text"> (opens outside)</span>
    </a>
  );
}

export function CopyButton({ text, label }: { text: string; label: string }) {
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast.success('Copied'),
      () => toast.error('Copying was not possible', { description: 'Select the text and copy it by hand.' }),
    );
  return (
    <Button look="quiet" size="icon" aria-label={label} title={label} onClick={() => void copy()}>
      <Copy size={13} aria-hidden />
    </Button>
  );
}
