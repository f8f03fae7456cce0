import { useMemo } from 'react';
import { TextField } from '../ui/TextField.tsx';
import { cityOf, dayKey } from '../words/times.ts';

export interface WallTime {
  date: string;
  time: string;
  timeZone: string;
}

interface OtherTimeProps {
  value: WallTime;
  leadZone: string;
  workspaceZone: string;
  /** Why it names no instant, once somebody has tried. */
  wrong: string | null;
  onChange(value: WallTime): void;
}

/** Any time at all, as a clock on some wall shows it. */
export function OtherTime({ value, leadZone, workspaceZone, wrong, onChange }: OtherTimeProps) {
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const own = [...new Set([leadZone, workspaceZone])];
  return (
    <div className="other-time">
      <TextField
        label="Date"
        type="date"
        required
        min={dayKey(new Date(), value.timeZone)}
        value={value.date}
        onChange={event => onChange({ ...value, date: event.target.value })}
      />
      <TextField
        label="Time"
        type="time"
        required
        value={value.time}
        onChange={event => onChange({ ...value, time: event.target.value })}
      />
      <div className="field other-zone">
        <label htmlFor="other-zone">Time zone</label>
        <select
          id="other-zone"
          value={value.timeZone}
          onChange={event => onChange({ ...value, timeZone: event.target.value })}
        >
          {own.map(zone => (
            <option key={zone} value={zone}>
              {cityOf(zone)}, {zone === leadZone ? 'theirs' : 'ours'}
            </option>
          ))}
          {zones
            .filter(zone => !own.includes(zone))
            .map(zone => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
        </select>
      </div>
      {wrong && (
        <p className="field-note" data-tone="bad" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
