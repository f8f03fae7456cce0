import { assertNever } from '@overlap/domain/result';
import { formatInstantShort } from '@overlap/domain/time';
import type { HostRefusal, WhyNot } from './refusal.ts';
import { textOf } from './rules/hours.ts';

/**
 * Why a start is not offered, in a sentence that a setter understands. English; made at the edge only.
 *
 * @param zone The reader's IANA zone: instants are told in it. Hours and dates are told as the host's wall has them.
 * @param nameOf How people know a host; by its id where nothing is given.
 */
export function explain(why: WhyNot, zone: string, nameOf: (host: string) => string = host => host): string {
  const at = (instant: number) => formatInstantShort(new Date(instant), zone);
  switch (why.rule) {
    case 'clock-gap':
      return `${why.named.time} does not exist on ${dateWords(why.named.date)} in ${why.named.zone}: clocks go forward over it, to ${at(why.after)}.`;
    case 'clock-repeat':
      return `${why.named.time} comes twice on ${dateWords(why.named.date)} in ${why.named.zone}, as clocks go back: say whether ${why.starts.map(at).join(' or ')} is meant.`;
    case 'in-the-past':
      return 'This time has passed.';
    case 'minimum-notice':
      return `Meetings need ${lengthWords(why.minutes)} of notice: the earliest can be at ${at(why.earliest)}.`;
    case 'nobody-free':
      return why.hosts.length === 0
        ? 'There is nobody to meet.'
        : nobodyFree(why.hosts, each => explain(each, zone, nameOf));
    default:
      return hostSentence(why, nameOf(why.host), at);
  }
}

function nobodyFree(hosts: readonly HostRefusal[], sentenceOf: (refusal: HostRefusal) => string): string {
  const sentences = new Set(hosts.map(sentenceOf));
  // One sentence for all of them is about the time and not about them.
  return sentences.size === 1 ? [...sentences].join('') : `Nobody is free. ${[...sentences].join(' ')}`;
}

function hostSentence(why: HostRefusal, name: string, at: (instant: number) => string): string {
  switch (why.rule) {
    case 'off-grid':
      return `Meetings begin every ${lengthWords(why.gridMinutes)}: the nearest to this are ${why.nearest.map(at).join(' and ')}.`;
    case 'beyond-window':
      return `This is too far ahead: meetings are offered up to ${dateWords(why.last)}.`;
    case 'closed-on-date':
      return `${name} is not available on ${dateWords(why.date)}.`;
    case 'holiday':
      return `${dateWords(why.date)} is a holiday of ${name}: ${why.name}.`;
    case 'outside-hours':
      return why.hours.length === 0
        ? `${name} has no hours on ${dateWords(why.date)}.`
        : `The whole meeting has to lie in the hours of ${name}: on ${dateWords(why.date)} they are ${why.hours.map(textOf).join(' and ')} (${why.timeZone}).`;
    case 'busy':
      return `${name} is busy from ${at(why.from)} to ${at(why.to)}.`;
    case 'buffer':
      return `${name} keeps ${lengthWords(why.minutes)} free ${why.side} a meeting, and is busy from ${at(why.from)} to ${at(why.to)}.`;
    case 'daily-cap':
      return `${name} takes ${countWords(why.cap)} a day, and ${dateWords(why.date)} has as many.`;
    case 'weekly-cap':
      return `${name} takes ${countWords(why.cap)} a week, and the week of ${dateWords(why.monday)} has as many.`;
    default:
      return assertNever(why);
  }
}

const days = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' });
const dateWords = (date: string): string => days.format(Date.parse(date));
const countWords = (meetings: number): string => (meetings === 1 ? '1 meeting' : `${meetings} meetings`);

/** "45 minutes", "2 hours", "3 days". */
function lengthWords(minutes: number): string {
  const unit = [
    { name: 'day', minutes: 24 * 60 },
    { name: 'hour', minutes: 60 },
  ].find(each => minutes > 0 && minutes % each.minutes === 0) ?? { name: 'minute', minutes: 1 };
  const count = minutes / unit.minutes;
  return `${count} ${unit.name}${count === 1 ? '' : 's'}`;
}
