import { type Day, offsetMinutes, type Reference } from './calendar.ts';
import type { ClockOn } from './truth.ts';

/** Words that say on whose clock; `{time}` and `{day}` stand for the rest. */
export interface ZonePhrase {
  text: string;
  clockOn: ClockOn;
}

/** Letters, names and cities with one owner. Hand-kept, and not taken from the engine's own table. */
const ONE_OWNER: readonly (readonly [timeZone: string, ...texts: string[]])[] = [
  ['America/New_York', 'ET', 'EST', 'EDT', 'Eastern', 'eastern time', 'New York time', 'Boston time', 'Atlanta time'],
  ['America/Los_Angeles', 'PT', 'PST', 'PDT', 'pt', 'Pacific', 'Pacific time', 'Seattle time', 'San Francisco time'],
  ['America/Denver', 'Denver time'],
  ['America/Chicago', 'Chicago time', 'Dallas time'],
  ['Europe/Berlin', 'CET', 'CEST', 'Berlin time', 'Germany time', 'Central European Time'],
  ['Europe/London', 'London time', 'UK time'],
  ['Europe/Paris', 'Paris time'],
  ['Europe/Lisbon', 'Lisbon time'],
  ['Europe/Dublin', 'Dublin time'],
  ['Asia/Tokyo', 'JST', 'Tokyo time', 'Japan time'],
  ['Asia/Singapore', 'SGT', 'Singapore time'],
  ['Asia/Hong_Kong', 'HKT', 'Hong Kong time'],
  ['Asia/Dubai', 'Dubai time'],
  ['Asia/Kolkata', 'Mumbai time', 'India time'],
  ['Australia/Sydney', 'Sydney time'],
  ['Pacific/Auckland', 'NZDT', 'Auckland time'],
  ['America/Sao_Paulo', 'São Paulo time', 'Sao Paulo time'],
  ['UTC', 'UTC', 'utc'],
  ['+02:00', 'UTC+2'],
  ['-05:00', 'UTC-5', 'GMT-5'],
  ['+05:30', 'UTC+5:30', 'GMT+05:30'],
  ['-03:00', 'UTC-03:00'],
  ['+01:00', 'GMT+1'],
];

const always =
  (timeZone: string): ClockOn =>
  () => ({ timeZone, certain: true });

const american = (r: Reference): boolean => /America\/(?!Sao_Paulo)/.test(r.workspaceTimeZone);

/** Of several owners: the lead's own zone, or the American one when the workspace is there. */
const owned =
  (owner: string, isTheirs: (r: Reference, day: Day) => boolean): ClockOn =>
  (r, day) =>
    isTheirs(r, day) ? { timeZone: owner, certain: true } : 'nobody knows';

const britishSummer = (day: Day): boolean => offsetMinutes(day, 'Europe/London') !== 0;

const greenwich: ClockOn = (r, day) =>
  r.leadTimeZone === 'Europe/London' && britishSummer(day)
    ? { timeZone: 'Europe/London', certain: false }
    : { timeZone: 'UTC', certain: true };

const whereAmerican =
  (timeZone: string): ClockOn =>
  r =>
    american(r) ? { timeZone, certain: true } : null;

const mountain: ClockOn = r => ({
  timeZone: r.leadTimeZone === 'America/Phoenix' ? 'America/Phoenix' : 'America/Denver',
  certain: true,
});

const ofLead: ClockOn = r => (r.leadTimeZone === null ? null : { timeZone: r.leadTimeZone, certain: true });
const ofWorkspace: ClockOn = r => (r.leadTimeZone === null ? null : { timeZone: r.workspaceTimeZone, certain: true });
const ofEither: ClockOn = r => (r.leadTimeZone === null ? null : { timeZone: r.leadTimeZone, certain: false });

const SEVERAL_OWNERS: readonly (readonly [ClockOn, ...texts: string[]])[] = [
  [owned('America/Chicago', r => american(r) || r.leadTimeZone === 'America/Chicago'), 'CST', 'CST'],
  [owned('Asia/Kolkata', r => r.leadTimeZone === 'Asia/Kolkata'), 'IST', 'IST', 'ist'],
  [owned('Europe/London', (r, day) => r.leadTimeZone === 'Europe/London' && britishSummer(day)), 'BST', 'BST', 'bst'],
  [greenwich, 'GMT', 'GMT', 'gmt'],
  [whereAmerican('America/Chicago'), 'CT', 'CDT', 'Central', 'Central time'],
  [mountain, 'MST'],
  [
    r => (r.leadTimeZone === 'America/Phoenix' ? null : { timeZone: 'America/Denver', certain: true }),
    'MT',
    'MDT',
    'Mountain',
    'Mountain time',
  ],
  [
    r => (r.leadTimeZone === 'Australia/Sydney' ? { timeZone: 'Australia/Sydney', certain: true } : null),
    'AEST',
    'AEDT',
  ],
  [ofLead, 'my time', 'my time', 'local time'],
  [ofWorkspace, 'your time', 'your time'],
  [ofEither, 'your time or mine'],
];

const CLOCKS: readonly ZonePhrase[] = [
  ...ONE_OWNER.flatMap(([timeZone, ...texts]) => texts.map(text => ({ text, clockOn: always(timeZone) }))),
  ...SEVERAL_OWNERS.flatMap(([clockOn, ...texts]) => texts.map(text => ({ text, clockOn }))),
];

const SHAPES = [
  '{day} at {time} {zone}',
  '{time} {zone} {on}',
  '{day}, {time} {zone}',
  '{time} {zone}, {day}',
  '{day} {time} ({zone})',
];

export const ZONE_PHRASES: readonly ZonePhrase[] = [
  ...CLOCKS.flatMap(({ text, clockOn }, index) =>
    [0, 1].map(turn => ({
      text: (SHAPES[(index + turn * 2) % SHAPES.length] ?? '').replace('{zone}', text),
      clockOn,
    })),
  ),
  { text: "I'm in Seattle - {time} my time {on}", clockOn: always('America/Los_Angeles') },
  { text: "I'm in Lisbon, so {day} at {time} my time", clockOn: always('Europe/Lisbon') },
  { text: '{day} at {time}, all times ET', clockOn: always('America/New_York') },
  { text: '{day} at {time} here in Tokyo', clockOn: always('Asia/Tokyo') },
  { text: '{day} {time} in Berlin', clockOn: always('Europe/Berlin') },
];
