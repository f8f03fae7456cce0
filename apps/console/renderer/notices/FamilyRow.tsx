import {
  EARNS_AUTO,
  LINK_LEVELS,
  type LinkLevel,
  MOST_PER_DAY,
  type ReviewedAttempt,
} from '@overlap/domain/link-policy';
import { useState } from 'react';
import { client } from '../api/client.ts';
import type { LinkFamily } from '../api/types.ts';
import { familyInWords } from '../words/attempts.ts';
import { useSetting } from './use-setting.ts';

const LEVELS: Record<LinkLevel, string> = { off: 'Off', ask: 'Ask each time', auto: 'By itself' };

/** One scheduler: how far, how often a day, and how it went there so far. */
export function FamilyRow({ family: row, mayChange }: { family: LinkFamily; mayChange: boolean }) {
  const { family, policy, attemptsToday, links, record, bookedInARow } = row;
  const name = family === 'unknown' ? 'All others' : familyInWords(family);
  const [cap, setCap] = useState(String(policy.dailyCap));
  const { mutate, isPending, variables } = useSetting<typeof policy>({
    save: next => client.settings.saveLinkPolicy.mutate({ family, ...next }),
    said: next => `${name}: ${LEVELS[next.level].toLowerCase()}, at most ${next.dailyCap} a day`,
  });
  const shown = isPending ? variables : policy;
  const isCap = /^\d{1,3}$/.test(cap) && Number(cap) <= MOST_PER_DAY;
  const saveCap = () => {
    if (!isCap) return setCap(String(policy.dailyCap));
    if (Number(cap) !== policy.dailyCap) mutate({ ...policy, dailyCap: Number(cap) });
  };
  return (
    <li className="family" data-level={shown.level}>
      <div className="family-name">
        <strong>{name}</strong>
        <span className="quiet">
          {links === 0 ? 'No link yet' : `${links} ${links === 1 ? 'link' : 'links'}`}
          {attemptsToday > 0 && ` · ${attemptsToday} of ${policy.dailyCap} today`}
        </span>
      </div>
      <select
        aria-label={`How far on ${name}`}
        value={shown.level}
        disabled={!mayChange}
        onChange={event => {
          const level = LINK_LEVELS.find(each => each === event.target.value);
          if (level) mutate({ ...policy, level });
        }}
      >
        {LINK_LEVELS.map(level => (
          <option key={level} value={level}>
            {LEVELS[level]}
          </option>
        ))}
      </select>
      <label className="family-cap">
        <span className="hidden-text">{name}: </span>
        <input
          inputMode="numeric"
          value={cap}
          readOnly={!mayChange}
          aria-invalid={!isCap}
          onChange={event => setCap(event.target.value.trim())}
          onBlur={saveCap}
          onKeyDown={event => {
            if (event.key === 'Enter') saveCap();
            if (event.key === 'Escape') setCap(String(policy.dailyCap));
          }}
        />{' '}
        a day
      </label>
      <Record record={record} inARow={bookedInARow} isAuto={shown.level === 'auto'} />
    </li>
  );
}

const ENDS: Record<ReviewedAttempt['ended'], string> = {
  booked: 'booked',
  unclear: 'unclear',
  'not-booked': 'not booked',
  refused: 'refused',
};

/** The latest reviewed attempts, the oldest first, each as a mark of its own shape. */
function Record({ record, inARow, isAuto }: { record: readonly ReviewedAttempt[]; inARow: number; isAuto: boolean }) {
  const says = inARow >= EARNS_AUTO ? 'Earned: books by itself' : `${inARow} of ${EARNS_AUTO} in a row`;
  return (
    <div className="family-record">
      {record.length > 0 && (
        <span className="record-marks" aria-hidden>
          {record.toReversed().map((each, index) => (
            <span
              key={index}
              className="record-mark"
              data-ended={each.isCorrected && each.ended === 'booked' ? 'corrected' : each.ended}
              title={each.isCorrected ? `${ENDS[each.ended]}, corrected` : ENDS[each.ended]}
            />
          ))}
        </span>
      )}
      <span className="quiet">
        {record.length === 0 ? 'No record yet' : `${says}${isAuto && inARow < EARNS_AUTO ? '; asks until then' : ''}`}
      </span>
      {record.length > 0 && <span className="quiet">{countsInWords(record)}</span>}
    </div>
  );
}

/** "14 booked, 1 corrected, 1 refused". */
function countsInWords(record: readonly ReviewedAttempt[]): string {
  const count = (ended: ReviewedAttempt['ended']) => record.filter(each => each.ended === ended).length;
  const parts: [number, string][] = [
    [count('booked'), 'booked'],
    [record.filter(each => each.isCorrected).length, 'corrected'],
    [count('refused'), 'refused'],
    [count('unclear'), 'unclear'],
    [count('not-booked'), 'not booked'],
  ];
  return parts.flatMap(([number, words]) => (number > 0 ? `${number} ${words}` : [])).join(', ');
}
