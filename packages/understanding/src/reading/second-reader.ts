import type { Finding } from '@overlap/domain/intent';
import { type Component, en } from 'chrono-node';
import { onWall } from '../resolve/clocks.ts';
import { dateOrderOf } from '../resolve/offer.ts';
import type { Ground } from '../resolve/selection.ts';
import type { Stretch } from '../text/stretch.ts';

/** A time that was read for certain: its words, and the instants they were read as. */
export interface ReadTime extends Stretch {
  starts: readonly string[];
}

/** Kept short, as a second opinion on a long text costs more than it is worth. */
const LONGEST = 200;

/**
 * chrono-node reads the same words. It is asked only for what it is good at: a date with its month, and a clock time
 * with its half of the day; its guesses elsewhere ("at 3" in the morning, a weekday on its own day, windows and parts
 * of the day) are known and left out.
 *
 * @returns what it reads otherwise, `null` when it agrees or has nothing certain to say.
 */
export function disagreement(times: readonly ReadTime[], own: string, ground: Ground): Finding | null {
  const chrono = dateOrderOf(ground.clocks.lead ?? ground.clocks.ours) === 'month-first' ? en.casual : en.GB;
  for (const time of times) {
    // It takes "23. November" for a list.
    const text = own.slice(time.start, Math.min(time.end, time.start + LONGEST)).replace(/(\d)\. /g, '$1 ');
    const walls = time.starts.map(start => onWall(Date.parse(start), ground.clocks.plain));
    const reference = {
      instant: new Date(ground.clocks.now),
      timezone: onWall(ground.clocks.now, ground.clocks.plain).offset,
    };
    for (const { start } of chrono.parse(text, reference, { forwardDate: true })) {
      const sure = (part: Component): number | null => (start.isCertain(part) ? start.get(part) : null);
      const [month, day, hour, minute] = [
        sure('month'),
        sure('day'),
        sure('meridiem') === null ? null : sure('hour'),
        sure('minute'),
      ];
      const zoned = start.isCertain('timezoneOffset');
      const fits = walls.some(
        wall =>
          (month === null || day === null || zoned || (wall.month === month && wall.day === day)) &&
          (hour === null || zoned || (wall.hour === hour && wall.minute === (minute ?? 0))),
      );
      if (!fits)
        return {
          rule: 'second-reader.disagrees',
          says: `A second reader takes “${text.replace(/\s+/g, ' ')}” for another time, so a person reads it.`,
          span: { start: time.start, end: time.end, text: own.slice(time.start, time.end) },
        };
    }
  }
  return null;
}
