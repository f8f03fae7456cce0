import { useId } from 'react';
import type { OpenDays } from '../api/types.ts';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { formatDayShort } from '../words/times.ts';

interface DayListProps {
  open: OpenDays;
  /** The starts that the lead was offered. */
  offered: ReadonlySet<number>;
  date: string | undefined;
  takesFocus: boolean;
  onChoose(date: string): void;
}

/** The lead's days on which something is open. Arrows go from day to day. */
export function DayList({ open, offered, date, takesFocus, onChoose }: DayListProps) {
  const name = useId();
  const first = useFirstFocus<HTMLInputElement>();
  return (
    <fieldset className="day-list">
      <legend className="hidden-text">Day</legend>
      {open.days.map(day => {
        const isChosen = day.date === date;
        const hasOffer = day.starts.some(start => offered.has(Date.parse(start)));
        return (
          <label key={day.date} className="day-choice">
            <input
              ref={isChosen && takesFocus ? first : null}
              type="radio"
              name={name}
              value={day.date}
              checked={isChosen}
              onChange={() => onChoose(day.date)}
            />
            <span>{formatDayShort(day.starts[0] ?? day.date, open.timeZone)}</span>
            <span className="day-count numbers">
              {hasOffer && <span className="offered-dot" />}
              {day.starts.length}
              <span className="hidden-text"> open{hasOffer ? ', some of them offered' : ''}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
