import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Simulators } from '@overlap/simulators';
import type { SeedDocument } from '@overlap/simulators/seed';
import type { Cast } from './casts.ts';
import type { Sim } from './controls.ts';

const ZONE = 'America/New_York';
const FIRST_HOUR = 9;
const HOURS = 8;

/** Leads' own schedulers, each at an address of its own. */
export interface Street {
  /** The link that a lead gives, by their token. */
  links: ReadonlyMap<string, string>;
  /** Where the simulators have it, by the same. */
  pages: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Whether a call is for a page rather than for an API. */
export const isForPage = (host: string | undefined): boolean => /\.localhost(:\d+)?$/.test(host ?? '');

/** The call of a page, or of Cal.com's API, that books. */
export const isSubmit = (what: string): boolean => /^POST .*(\/booking\/invitees|\/v2\/bookings)$/.test(what);

const userOf = (token: string): string => `zed-${token.toLowerCase()}`;

/** An hour of every working day that few others have: the meetings of a season lie beside one another. */
const hourOf = (index: number): number => FIRST_HOUR + (index % HOURS);
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/**
 * Opens the schedulers of all casts that have one. Each page has a port of its own, and so counts as a host of its own:
 * visits to one host keep a distance to one another, which here would only take time.
 */
export async function openStreet(simulators: Simulators, sim: Sim, casts: readonly Cast[]): Promise<Street> {
  const links = new Map<string, string>();
  const pages = new Map<string, string>();
  const doors: ReturnType<typeof createServer>[] = [];
  const withLink = casts.filter(cast => cast.round.link);
  for (const [index, { round, people }] of withLink.entries()) {
    const [person] = people;
    if (!person) continue;
    const user = userOf(person.token);
    if (round.story === 'their-api') {
      await sim('/seed', { calcom: [accountOf(round.number, person, hourOf(index))] });
      // Read as Cal.com's own, and never opened: the API answers for it.
      links.set(person.token, `https://cal.com/${user}/30min`);
      pages.set(person.token, `http://cal.com.localhost/${user}/30min`);
      continue;
    }
    const opens = `${clock(hourOf(index))}-${clock(hourOf(index) + 1)}`;
    const hours = Object.fromEntries(['1', '2', '3', '4', '5'].map(day => [day, [opens]]));
    const host = { name: person.name, email: person.email };
    const order = { family: 'calendly', user, host, timeZone: ZONE, hours, variant: round.link?.variant };
    const { url } = (await sim('/pages', order)) as { url: string };
    const door = createServer((request, response) => simulators.app.server.emit('request', request, response));
    await new Promise<void>(listening => door.listen(0, '127.0.0.1', listening));
    doors.push(door);
    const own = new URL(url);
    own.port = String((door.address() as AddressInfo).port);
    links.set(person.token, own.href);
    pages.set(person.token, url);
  }
  return {
    links,
    pages,
    async close() {
      for (const door of doors) door.closeAllConnections();
      await Promise.all(doors.map(door => new Promise<void>(closed => door.close(() => closed()))));
    },
  };
}

const accountOf = (number: number, person: { token: string; name: string; email: string }, hour: number) =>
  ({
    token: `cal_${person.token}`,
    user: {
      id: 90_000 + number,
      name: person.name,
      email: person.email,
      username: userOf(person.token),
      timeZone: ZONE,
    },
    eventTypes: [
      {
        id: 90_000 + number,
        slug: '30min',
        title: 'Intro call',
        minutes: 30,
        days: [1, 2, 3, 4, 5],
        start: clock(hour),
        end: clock(hour + 1),
      },
    ],
  }) satisfies NonNullable<Extract<SeedDocument['calcom'], unknown[]>>[number];
