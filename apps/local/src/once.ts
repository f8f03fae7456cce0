import { setTimeout as delay } from 'node:timers/promises';
import { formatInstant } from '@overlap/domain/time';
import { TIME_ZONE } from './accounts.ts';
import { say } from './progress.ts';
import type { ReadyDocument } from './ready-file.ts';
import type { Scenario } from './scenarios/scenario.ts';

const PATIENCE_MS = 30_000;

interface Step {
  at: string;
  step: string;
  title: string;
  detail: string;
}

interface LedgerEntry {
  provider: string;
  kind: string;
  at: string;
}

/**
 * Plays the main story once, through the real parts: a new lead answers the campaign's e-mail, and we watch until the
 * meeting stands in the provider's ledger and the client was told. Returns the exit code.
 */
export async function playOnce(
  ready: ReadyDocument,
  plantFresh: (scenario: Scenario) => Promise<{ offeredSlots: string[] }>,
): Promise<number> {
  const scenario = freshScenario();
  const { offeredSlots } = await plantFresh(scenario);
  const [first = ''] = offeredSlots;
  say(`\n${scenario.name} was offered ${offeredSlots.map(start => formatInstant(start, TIME_ZONE)).join(' and ')}.`);
  const before = await readLedger(ready);
  const began = Date.now();
  const since = () => `${String(Date.now() - began).padStart(5)} ms`;
  await answer(ready, scenario, 'Hi Alex,\n\nthe first one works for me.\n\nBest,\nOnce');
  say(`${since()}  reply          left: “the first one works for me.”`);
  const shown = new Set<string>();
  while (Date.now() - began < PATIENCE_MS) {
    for (const step of await readStory(ready, scenario.email)) {
      const line = `${step.step.padEnd(14)} ${step.title}${step.detail ? `: ${step.detail.replace(/\s+/g, ' ').slice(0, 110)}` : ''}`;
      if (shown.has(line)) continue;
      shown.add(line);
      say(`${since()}  ${line}`);
    }
    const effects = (await readLedger(ready)).slice(before.length);
    const bookings = effects.filter(entry => entry.kind === 'booking').length;
    const isTold = effects.some(entry => entry.provider === 'slack' && entry.kind === 'notice');
    if (bookings > 0 && isTold) {
      say(`${since()}  outside world  ${bookings} booking for ${formatInstant(first, TIME_ZONE)}, Slack told`);
      return bookings === 1 ? 0 : 1;
    }
    await delay(50);
  }
  say(`Nothing was booked within ${PATIENCE_MS / 1000} s.`);
  return 1;
}

/** A lead nobody has met, with times well ahead of everybody else's. */
function freshScenario(): Scenario {
  const now = new Date();
  const tag = now.getTime().toString(36);
  const businessDay = 10 + (Math.floor(now.getTime() / 1000) % 9);
  const minute = ['00', '30'][Math.floor(now.getTime() / 10_000) % 2];
  const hour = String(9 + (Math.floor(now.getTime() / 20_000) % 7)).padStart(2, '0');
  return {
    email: `once-${tag}@example.example`,
    name: 'Once Upton',
    company: 'Upton & Co',
    channel: 'email',
    campaign: 'Freight autumn',
    provider: 'ghl',
    timeZone: TIME_ZONE,
    phone: null,
    offers: [
      { businessDay, at: `${hour}:${minute}` },
      { businessDay: businessDay + 1, at: '11:30' },
    ],
    example: '',
  };
}

async function answer(ready: ReadyDocument, scenario: Scenario, body: string): Promise<void> {
  const response = await fetch(`${ready.simulatorUrl}/_sim/emailbison/replies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      campaign: scenario.campaign,
      leadEmail: scenario.email,
      subject: 'Re: Booked meetings',
      body,
    }),
  });
  if (!response.ok) throw new Error(`The reply could not be sent: ${await response.text()}`);
}

async function readStory(ready: ReadyDocument, lead: string): Promise<Step[]> {
  const url = `${ready.serverUrl}/api/v1/story?lead=${encodeURIComponent(lead)}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${ready.apiKey}` } });
  if (!response.ok) throw new Error(`The API answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { steps: Step[] }).steps;
}

async function readLedger(ready: ReadyDocument): Promise<LedgerEntry[]> {
  const response = await fetch(`${ready.simulatorUrl}/_sim/ledger`);
  return ((await response.json()) as { entries: LedgerEntry[] }).entries;
}
