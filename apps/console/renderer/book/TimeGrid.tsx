import { type KeyboardEvent, type RefObject, useId } from 'react';
import type { OpenDays } from '../api/types.ts';
import { formatClock, formatClockBeside } from '../words/times.ts';
import { nextInGrid } from './next-in-grid.ts';

interface TimeGridProps {
  /** To find the times by, for whoever moves the focus there. */
  grid: RefObject<HTMLFieldSetElement | null>;
  open: OpenDays;
  starts: readonly string[];
  offered: ReadonlySet<number>;
  chosen: string | null;
  onChoose(start: string): void;
  /** Enter on a time. */
  onTake(start: string): void;
}

/** The open times of a day on the lead's clock, with ours below it. Arrows move over the grid, Enter takes a time. */
export function TimeGrid({ grid, open, starts, offered, chosen, onChoose, onTake }: TimeGridProps) {
  const name = useId();
  const { timeZone, workspaceTimeZone } = open;
  const hasTwoZones = timeZone !== workspaceTimeZone;

  const onKeyDown = (event: KeyboardEvent) => {
    const inputs = [...(grid.current?.querySelectorAll('input') ?? [])];
    const index = inputs.indexOf(document.activeElement as HTMLInputElement);
    const start = starts[index];
    if (start === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onTake(start);
    else if (/^(Arrow|Home|End)/.test(event.key)) {
      const next = inputs[nextInGrid(index, event.key, { columns: columnsOf(inputs), count: inputs.length })];
      next?.focus();
      if (next) onChoose(next.value);
    } else return;
    event.preventDefault();
  };

  return (
    <fieldset className="time-grid" ref={grid} onKeyDown={onKeyDown}>
      <legend className="hidden-text">Time</legend>
      {starts.map(start => {
        const isOffered = offered.has(Date.parse(start));
        return (
          <label key={start} className="time-choice" data-offered={isOffered}>
            <input type="radio" name={name} value={start} checked={start === chosen} onChange={() => onChoose(start)} />
            <span>{formatClock(start, timeZone)}</span>
            {hasTwoZones && (
              <span className="time-ours">
                {formatClockBeside(start, workspaceTimeZone, timeZone)}
                <span className="hidden-text"> for us</span>
              </span>
            )}
            {isOffered && (
              <span className="offered-dot">
                <span className="hidden-text">, offered to them</span>
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}

/** How many stand beside each other in the first row, as the style sheet has laid them out. */
function columnsOf(inputs: readonly HTMLInputElement[]): number {
  const top = (input: HTMLInputElement | undefined) => input?.parentElement?.offsetTop;
  return Math.max(1, inputs.filter(input => top(input) === top(inputs[0])).length);
}
