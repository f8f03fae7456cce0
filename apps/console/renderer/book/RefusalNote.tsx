import { CircleAlert } from 'lucide-react';
import type { Refusal } from '../api/errors.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Shortcut.tsx';

interface RefusalNoteProps {
  refusal: Refusal;
  /** What is open instead, in words, and what happens when one is taken. */
  timeInWords?: (start: string) => string;
  onTake?: (start: string) => void;
}

/** Why it was not ordered, where it was asked for; each time that is open instead has a key. */
export function RefusalNote({ refusal, timeInWords, onTake }: RefusalNoteProps) {
  return (
    <div className="problem" role="alert">
      <CircleAlert size={15} aria-hidden />
      <div className="refusal">
        <p>{refusal.message}</p>
        {timeInWords && refusal.alternatives.length > 0 && (
          <>
            <p id="open-instead">Open instead:</p>
            <ul aria-labelledby="open-instead">
              {refusal.alternatives.map((start, index) => (
                <li key={start}>
                  <Button onClick={() => onTake?.(start)}>
                    <Keys keys={[String(index + 1)]} />
                    <time dateTime={start}>{timeInWords(start)}</time>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
