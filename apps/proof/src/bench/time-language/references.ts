import { Temporal } from 'temporal-polyfill';
import type { Reference } from './calendar.ts';

type Place = Pick<Reference, 'leadTimeZone' | 'workspaceTimeZone' | 'dateOrder'>;

function reference(name: string, wallClock: string, place: Place): Reference {
  const local = Temporal.PlainDateTime.from(wallClock).toZonedDateTime(place.leadTimeZone ?? place.workspaceTimeZone);
  return { name, today: local.toPlainDate(), now: local.epochMilliseconds, ...place };
}

const NEW_YORK = 'America/New_York';
const LONDON = 'Europe/London';
const SYDNEY = 'Australia/Sydney';

/** Days just before a clock change, year's ends, leap days, zones without changes; mornings, and evenings of another UTC day. */
export const REFERENCES: readonly Reference[] = [
  reference('Friday before New York goes forward', '2026-03-06T08:15', {
    leadTimeZone: NEW_YORK,
    workspaceTimeZone: 'America/Los_Angeles',
    dateOrder: 'month-first',
  }),
  reference('late Wednesday before New York goes back', '2026-10-28T21:40', {
    leadTimeZone: NEW_YORK,
    workspaceTimeZone: LONDON,
    dateOrder: 'month-first',
  }),
  reference('Thursday before London goes forward', '2026-03-26T08:05', {
    leadTimeZone: LONDON,
    workspaceTimeZone: NEW_YORK,
    dateOrder: 'day-first',
  }),
  reference('Friday before London goes back', '2026-10-23T07:50', {
    leadTimeZone: LONDON,
    workspaceTimeZone: 'Europe/Paris',
    dateOrder: 'day-first',
  }),
  reference('Thursday before Sydney goes back', '2026-04-02T07:30', {
    leadTimeZone: SYDNEY,
    workspaceTimeZone: LONDON,
    dateOrder: 'day-first',
  }),
  reference('Tuesday before Sydney goes forward', '2026-09-29T06:45', {
    leadTimeZone: SYDNEY,
    workspaceTimeZone: 'America/Chicago',
    dateOrder: 'day-first',
  }),
  reference('late on the last day but one of the year in São Paulo', '2026-12-30T22:30', {
    leadTimeZone: 'America/Sao_Paulo',
    workspaceTimeZone: NEW_YORK,
    dateOrder: 'day-first',
  }),
  reference("New Year's Eve in Chicago", '2026-12-31T08:30', {
    leadTimeZone: 'America/Chicago',
    workspaceTimeZone: NEW_YORK,
    dateOrder: 'month-first',
  }),
  reference('leap day in Phoenix', '2028-02-29T08:00', {
    leadTimeZone: 'America/Phoenix',
    workspaceTimeZone: NEW_YORK,
    dateOrder: 'month-first',
  }),
  reference('day before leap day in Kolkata', '2028-02-28T08:20', {
    leadTimeZone: 'Asia/Kolkata',
    workspaceTimeZone: NEW_YORK,
    dateOrder: 'day-first',
  }),
  reference('Sunday in Berlin', '2026-09-13T08:10', {
    leadTimeZone: 'Europe/Berlin',
    workspaceTimeZone: LONDON,
    dateOrder: 'day-first',
  }),
  reference('Monday in Toronto', '2026-06-01T08:40', {
    leadTimeZone: 'America/Toronto',
    workspaceTimeZone: NEW_YORK,
    dateOrder: 'unknown',
  }),
  reference('Wednesday in Los Angeles', '2027-07-14T08:00', {
    leadTimeZone: 'America/Los_Angeles',
    workspaceTimeZone: NEW_YORK,
    dateOrder: 'month-first',
  }),
  reference('Saturday at the end of February in Denver', '2026-02-28T08:25', {
    leadTimeZone: 'America/Denver',
    workspaceTimeZone: 'America/Los_Angeles',
    dateOrder: 'month-first',
  }),
  reference('lead without a zone', '2026-08-03T12:20', {
    leadTimeZone: null,
    workspaceTimeZone: 'America/Chicago',
    dateOrder: 'month-first',
  }),
];
