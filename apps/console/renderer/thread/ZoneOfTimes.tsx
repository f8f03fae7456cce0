import type { ZoneReading } from '@overlap/domain/intent';
import { evidenceInWords, formatTimes } from '../words/readings.ts';
import { cityOf } from '../words/times.ts';

const SHOWN_OF_NEXT = 3;

/** In which zone their times were read and why, and what the next best one would have made of them. */
export function ZoneOfTimes({ reading: { timeZone, evidence, secondBest } }: { reading: ZoneReading }) {
  return (
    <>
      <p>
        {cityOf(timeZone)}, from {evidenceInWords(evidence)}
        {evidence === 'workspace' && ': nothing tells theirs'}
      </p>
      {secondBest && (
        <p className="quiet">
          Next best: {cityOf(secondBest.timeZone)}, from {evidenceInWords(secondBest.evidence)}.{' '}
          {secondBest.proposed.length === 0
            ? 'It gives no times.'
            : `The same words would mean ${secondBest.proposed
                .slice(0, SHOWN_OF_NEXT)
                .map(slot => formatTimes(slot, timeZone))
                .join('; ')}${secondBest.proposed.length > SHOWN_OF_NEXT ? '; …' : ''}.`}
        </p>
      )}
    </>
  );
}
