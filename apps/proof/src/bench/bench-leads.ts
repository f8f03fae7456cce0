import { withWorkspace } from '@overlap/database/client';
import { MEETING_MINUTES } from '@overlap/local/accounts';
import { outsideWorld } from '@overlap/local/outside-world';
import { type PlantedLead, plantLeads } from '@overlap/local/plant';
import type { Scenario } from '@overlap/local/scenarios/scenario';
import type { Reply } from './deliveries.ts';
import type { House } from './stage.ts';

const PROVIDERS = ['ghl', 'calendly'] as const;
const FREE_HOURS = 23;
const SLOTS_A_DAY = (FREE_HOURS * 60) / MEETING_MINUTES;
/** Leads of one planting transaction. */
const CHUNK = 100;
const ANSWERS = ['The first one works for me.', 'First option is great, thanks!', 'The first works. Talk then.'];

/** Leads who were offered two times each, every time a different one, so that no two want the same; and their answers. */
export async function plantReplies(house: House, count: number): Promise<Reply[]> {
  const scenarios = Array.from({ length: count }, (_, index) => scenarioOf(index));
  const leads: PlantedLead[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const chunk = scenarios.slice(from, from + CHUNK);
    leads.push(...(await withWorkspace(house.database, house.planted.workspaceId, tx => plantLeads(tx, chunk))));
  }
  await plantOutside(house, leads);
  return scenarios.map(({ email }, index) => ({ email, text: ANSWERS[index % ANSWERS.length] ?? '' }));
}

function scenarioOf(index: number): Scenario {
  const provider = PROVIDERS[index % PROVIDERS.length] ?? 'ghl';
  // Each provider has a calendar of its own: lead 0 and lead 1 may have the same times.
  const turn = Math.floor(index / PROVIDERS.length);
  return {
    email: `lead${index}@bench.example`,
    name: `Lead Number${index}`,
    company: `Company ${index}`,
    channel: 'linkedin',
    campaign: provider === 'ghl' ? 'Freight autumn' : 'Finance autumn',
    provider,
    timeZone: 'America/New_York',
    phone: null,
    offers: [slot(2 * turn), slot(2 * turn + 1)],
    example: ANSWERS[0] ?? '',
  };
}

/** The nth free time from the second business day on, half-hour by half-hour. */
function slot(nth: number): Scenario['offers'][number] {
  const minutes = (nth % SLOTS_A_DAY) * MEETING_MINUTES;
  const at = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
  return { businessDay: 2 + Math.floor(nth / SLOTS_A_DAY), at };
}

/** The same accounts and threads outside, on calendars that are open around the clock. */
async function plantOutside(house: House, leads: PlantedLead[]): Promise<void> {
  const { planted, secrets, serverUrl, outside } = house;
  const open = { days: [1, 2, 3, 4, 5], start: '00:00', end: `${FREE_HOURS}:00` };
  const document = JSON.stringify(outsideWorld({ ...planted, leads }, secrets, serverUrl), (key, value) =>
    key === 'calendars' || key === 'eventTypes' ? value.map((one: object) => ({ ...one, ...open })) : value,
  );
  const answer = await fetch(`${outside.url}/_sim/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: document,
  });
  if (!answer.ok) throw new Error(`The simulators refused the leads: ${await answer.text()}`);
}
