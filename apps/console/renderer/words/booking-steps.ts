import { formatInstantShort } from '@overlap/domain/time';
import { failureInWords } from './bookings.ts';
import type { Tone } from './decisions.ts';
import { sentence } from './notices.ts';

interface StepWords {
  text: string;
  tone: Tone;
  /** What a person wrote about it. */
  quote: string | null;
}

type Detail = Record<string, unknown>;

const STEPS: Record<string, { tone: Tone; says(time: (name: string) => string | null, detail: Detail): string }> = {
  'slot-held': { tone: 'info', says: time => withTime('Kept the time', time('start')) },
  'meeting-booked': { tone: 'good', says: time => withTime('Booked', time('start')) },
  'meeting-moved': {
    tone: 'good',
    says: time => `${withTime('Moved', time('start'), ' to ')}${time('from') ? `, from ${time('from')}` : ''}`,
  },
  'cancellation-ordered': { tone: 'warn', says: () => 'Asked for it to be called off' },
  'meeting-cancelled': { tone: 'neutral', says: () => 'Called off' },
  'booking-failed': { tone: 'bad', says: (_time, { kind }) => failed(typeof kind === 'string' ? kind : null) },
  'meeting-no-show': { tone: 'neutral', says: () => 'Noted that they did not come' },
};

const withTime = (text: string, at: string | null, joint = ': '): string => (at ? `${text}${joint}${at}` : text);
/** Where the answer was lost nobody knows whether it was booked. */
function failed(kind: string | null): string {
  if (!kind) return 'Not booked';
  const what = kind === 'outcome-unknown' ? 'Left to a person' : 'Not booked';
  return `${what}: ${lowerFirst(failureInWords(kind))}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** One step of a meeting's history; a step that is not known here is shown by its name. */
export function stepInWords({ action, detail }: { action: string; detail: Detail }, timeZone: string): StepWords {
  const text = (name: string) => (typeof detail[name] === 'string' && detail[name] ? String(detail[name]) : null);
  const time = (name: string) => {
    const at = text(name);
    return at && !Number.isNaN(Date.parse(at)) ? formatInstantShort(at, timeZone) : null;
  };
  const known = STEPS[action];
  const quote = text('reason') ?? text('why');
  return known
    ? { text: known.says(time, detail), tone: known.tone, quote }
    : { text: sentence(action), tone: 'neutral', quote };
}
