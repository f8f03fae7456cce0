import type { Reason } from '@overlap/domain/decision';
import { PAGE_ENDINGS } from '@overlap/domain/page-booking';
import type { AttemptStory } from '../api/types.ts';
import { cityOf } from '../words/times.ts';

/** One thing that speaks for a booking, against it, or simply is so. */
type Point = Pick<Reason, 'weight' | 'says'>;

const sure = (says: string): Point => ({ weight: 'for', says });
const open = (says: string): Point => ({ weight: 'against', says });
const fact = (says: string): Point => ({ weight: 'fact', says });

/** What is certain about an attempt and what is not, so that a reviewer need not find out by the pictures alone. */
export function certaintyOf(story: AttemptStory): Point[] {
  const { attempt, link } = story;
  return [
    ...timePoints(attempt),
    ...pagePoints(story),
    ...(attempt.question ? [open(`Their page asks what nobody could answer: “${attempt.question}”`)] : []),
    ...(link.source === 'signature' ? [open('The link stands in their signature; they did not write it for us.')] : []),
    ...(link.url !== attempt.url ? [open('They have sent another link since.')] : []),
    ...attempt.reasons.map(fact),
  ];
}

function timePoints({ status, start, wanted, isLeadTime, isCorrected }: AttemptStory['attempt']): Point[] {
  if (!start) return [];
  return [
    ...(isLeadTime ? [sure('It is a time that they named themselves.')] : []),
    ...(!isLeadTime && wanted.length > 0
      ? [open('They named other times; none of those was open on both sides.')]
      : []),
    ...(isCorrected ? [fact('A reviewer chose this time in place of the one that was found.')] : []),
    ...(status === 'awaiting-approval' ? [sure('Our own time is kept for it.')] : []),
  ];
}

function pagePoints({ attempt, zoneSigns, pageTimeZone }: AttemptStory): Point[] {
  const wasReady = attempt.kind === 'ready';
  if (attempt.route === 'api') {
    return wasReady
      ? [fact('Their scheduler’s public API was asked; no page was opened, so there are no pictures.')]
      : [];
  }
  return [
    ...(wasReady ? [sure('Every field was filled in and read back; the page showed this time.')] : []),
    ...(pageTimeZone ? [zonePoint(pageTimeZone, zoneSigns.length)] : []),
    ...(wasReady ? [open('Whether their page takes it is known only after it was submitted.')] : []),
  ];
}

function zonePoint(timeZone: string, signs: number): Point {
  const shown = `Their page shows its times in the zone of ${cityOf(timeZone)}`;
  return signs > 1 ? sure(`${shown}, by ${signs} signs.`) : open(`${shown}, by one sign only.`);
}

/** Why it stopped: the note of the run without the sentence that the kind brings, where both would say the same. */
export function whyItStopped({ kind, note }: Pick<AttemptStory['attempt'], 'kind' | 'note'>): {
  says: string | null;
  seen: string | null;
} {
  const says = kind ? PAGE_ENDINGS[kind].says : null;
  if (!note || !says) return { says: says ?? note, seen: null };
  const seen = note.replace(says, '').trim();
  return { says, seen: seen || null };
}
