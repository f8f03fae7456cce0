import { CloudOff, RotateCw } from 'lucide-react';
import { toProblem } from '../api/errors.ts';
import { Button } from './Button.tsx';

/** In place of what could not be shown: what happened, what to do, and a way to try again. */
export function FailureState({
  error,
  onRetry,
  isRetrying = false,
}: {
  error: unknown;
  onRetry: () => void;
  isRetrying?: boolean;
}) {
  const { title, advice } = toProblem(error);
  return (
    <div className="state" data-tone="bad" role="alert">
      <span className="state-icon">
        <CloudOff size={20} aria-hidden />
      </span>
      <h2>{title}</h2>
      <p>{advice}</p>
      <Button onClick={onRetry} isBusy={isRetrying}>
        <RotateCw size={14} aria-hidden />
        {isRetrying ? 'Trying…' : 'Try again'}
      </Button>
    </div>
  );
}
