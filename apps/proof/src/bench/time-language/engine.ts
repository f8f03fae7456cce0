import { understand } from '@overlap/understanding/understand';
import type { Interval, Reference } from './calendar.ts';
import { MEETING_MINUTES } from './time-phrases.ts';

export interface EngineAnswer {
  certain: boolean;
  intervals: Interval[];
  /** What it threw, which is no answer. */
  failure: string | null;
}

/** The expression as a whole reply to a message that offered nothing. */
export function askEngine(text: string, r: Reference): EngineAnswer {
  try {
    const { certain, proposed } = understand(
      { channel: 'sms', text, subject: null, receivedAt: new Date(r.now).toISOString() },
      {
        leadTimeZone: r.leadTimeZone,
        workspaceTimeZone: r.workspaceTimeZone,
        offeredSlots: [],
        meetingMinutes: MEETING_MINUTES,
        outboundText: null,
        ownLinks: [],
      },
    );
    const intervals = proposed.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));
    return { certain, intervals, failure: null };
  } catch (error) {
    return { certain: false, intervals: [], failure: String(error) };
  }
}
