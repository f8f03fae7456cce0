import type { ErrorComponentProps } from '@tanstack/react-router';
import { Bug } from 'lucide-react';
import { Button } from '../ui/Button.tsx';

/** In place of a page that broke; the rest of the console goes on. The router puts it where the failure was. */
export function BrokenPage({ reset }: ErrorComponentProps) {
  return (
    <div className="state" data-tone="bad" role="alert">
      <span className="state-icon">
        <Bug size={20} aria-hidden />
      </span>
      <h2>This page could not be shown</h2>
      <p>It is our fault, not yours. Nothing was lost: your work is kept on the server.</p>
      <Button onClick={reset}>Show it again</Button>
      <Button look="quiet" onClick={() => location.reload()}>
        Reload the console
      </Button>
    </div>
  );
}
