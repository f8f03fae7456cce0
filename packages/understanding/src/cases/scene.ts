import type { DateTime } from 'luxon';
import type { Case } from './case.ts';
import { atWallClock, type ClockReading } from './wall-clock.ts';

/** Who writes to whom, when, and what was offered. Times are wall clock in the lead's zone where one is known. */
export interface Scene {
  name: string;
  channel: Case['channel'];
  lead: { first: string; last: string; role: string; company: string; phone: string; e164: string; link: string };
  seller: { first: string; last: string; address: string };
  leadTimeZone: string | null;
  workspaceTimeZone: string;
  /** `yyyy-MM-dd HH:mm` */
  received: string;
  /** name → `yyyy-MM-dd HH:mm`, in the order they were offered */
  offered: Readonly<Record<string, string>>;
  durationMinutes: number;
  /** `yyyy-MM-dd HH:mm-HH:mm` */
  busy: readonly string[];
  hours: readonly [start: string, end: string];
  subject: string;
  /** How the offer was written; the list of times follows it. */
  invitation: string;
  list: 'numbered' | 'dashes' | 'sentence';
}

/** The clock on which the lead's words are read: their own, else the one the offer was shown in. */
export function zoneOf(scene: Scene): string {
  return scene.leadTimeZone ?? scene.workspaceTimeZone;
}

export function receivedAt(scene: Scene): DateTime {
  const [date = '', clock = ''] = scene.received.split(' ');
  return atWallClock(date, clock, zoneOf(scene));
}

export function offeredAt(scene: Scene, name: string): DateTime {
  const [date, clock] = scene.offered[name]?.split(' ') ?? [];
  if (!date || !clock) throw new Error(`scene ${scene.name} offers no slot named ${name}`);
  return atWallClock(date, clock, zoneOf(scene));
}

export function clockReading(scene: Scene): ClockReading {
  return { timeZone: zoneOf(scene), today: receivedAt(scene), durationMinutes: scene.durationMinutes };
}
