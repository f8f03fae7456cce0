import { CalendarX2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { OpenDays } from '../api/types.ts';
import { useNow } from '../hooks/use-now.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Keys } from '../ui/Shortcut.tsx';
import { providerInWords } from '../words/bookings.ts';
import { sourceOf } from '../words/providers.ts';
import { cityOf } from '../words/times.ts';
import { DayList } from './DayList.tsx';
import { OtherTime } from './OtherTime.tsx';
import { TimeGrid } from './TimeGrid.tsx';
import { dayShown, firstWall, inBothZones, readChoice, type TimeChoice } from './time-choice.ts';

interface ChooseTimeProps {
  open: OpenDays;
  offered: ReadonlySet<number>;
  choice: TimeChoice;
  onChange(choice: TimeChoice): void;
  onTake(start: string): void;
}

const MODES = { open: 'Open times', other: 'Another time' } as const;

/** The first step: one of the open times, or any other. */
export function ChooseTime({ open, offered, choice, onChange, onTake }: ChooseTimeProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  const grid = useRef<HTMLFieldSetElement>(null);
  const day = dayShown(open, choice, offered);
  const read = readChoice(choice, open);
  const change = (part: Partial<TimeChoice>) => {
    setWrong(null);
    onChange({ ...choice, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if ('start' in read) return onTake(read.start);
    setWrong(read.problem);
    grid.current?.querySelector('input')?.focus();
  };
  return (
    <form className="choose-time" onSubmit={submit} noValidate>
      <div className="choose-head">
        <fieldset className="tabs">
          <legend className="hidden-text">Which times</legend>
          {(Object.keys(MODES) as TimeChoice['mode'][]).map(mode => (
            <button
              key={mode}
              type="button"
              className="tab"
              aria-pressed={choice.mode === mode}
              onClick={() => change({ mode })}
            >
              {MODES[mode]}
            </button>
          ))}
        </fieldset>
      </div>
      {(choice.mode === 'open' || !open.isConnected) && <Source open={open} offered={offered} />}
      <div className="choose-body" data-mode={choice.mode}>
        {choice.mode === 'other' ? (
          <OtherTime
            value={choice.wall ?? firstWall(open, choice.start)}
            leadZone={open.timeZone}
            workspaceZone={open.workspaceTimeZone}
            wrong={wrong}
            onChange={wall => change({ wall })}
          />
        ) : day ? (
          <>
            <DayList
              open={open}
              offered={offered}
              date={day.date}
              takesFocus
              onChoose={date => change({ date, start: null })}
            />
            <TimeGrid
              grid={grid}
              open={open}
              starts={day.starts}
              offered={offered}
              chosen={choice.start}
              onChoose={start => change({ start, date: day.date })}
              onTake={onTake}
            />
          </>
        ) : (
          <EmptyState icon={CalendarX2} title="No open time in the next 30 days">
            <p>Check the calendar, or choose another time: the provider has the last word.</p>
            <Button onClick={() => change({ mode: 'other' })}>Choose another time</Button>
          </EmptyState>
        )}
      </div>
      <footer className="dialog-foot">
        <p className="choose-sum" role="status">
          {'start' in read ? <BothZones start={read.start} open={open} /> : (wrong ?? 'No time chosen yet.')}
        </p>
        <Button
          type="submit"
          look="primary"
          unavailable={open.isConnected ? null : 'No booking provider is connected. An admin connects one.'}
        >
          Continue <Keys keys={['Enter']} />
        </Button>
      </footer>
    </form>
  );
}

function BothZones({ start, open }: { start: string; open: OpenDays }) {
  const { theirs, ours } = inBothZones(start, open);
  return (
    <>
      <strong>{theirs}</strong>
      {ours && <span className="quiet">{ours} for us</span>}
    </>
  );
}

/** Whose clock the times are on, where they come from, and what the dot means where there is one. */
function Source({ open, offered }: { open: OpenDays; offered: ReadonlySet<number> }) {
  const now = useNow();
  const { timeZone, workspaceTimeZone } = open;
  const source = sourceOf({ ...open, provider: providerInWords(open.provider) }, now);
  const hasOffer = open.days.some(day => day.starts.some(start => offered.has(Date.parse(start))));
  return (
    <p className="choose-source" data-tone={source.tone}>
      {source.text}{' '}
      {open.days.length > 0 && (
        <span>
          {cityOf(timeZone)} time
          {timeZone === workspaceTimeZone ? '.' : `, ours in ${cityOf(workspaceTimeZone)} below.`}
        </span>
      )}
      {hasOffer && (
        <span>
          {' '}
          <span className="offered-dot" aria-hidden /> was offered to them.
        </span>
      )}
    </p>
  );
}
