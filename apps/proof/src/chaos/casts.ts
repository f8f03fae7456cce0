import { withWorkspace } from '@overlap/database/client';
import { saveCampaign, saveLead } from '@overlap/database/stores/leads';
import { recordOffers } from '@overlap/database/stores/offers';
import { slotFrom } from '@overlap/domain/slot';
import { outsideWorld } from '@overlap/local/outside-world';
import { slotStarts } from '@overlap/local/scenarios/slots';
import type { House } from '../bench/stage.ts';
import { PROVIDERS, type Round } from './round.ts';

const ZONE = 'America/New_York';
const MINUTES = 30;
const ROWS_A_DAY = 15;
const SLOTS_A_ROUND = 3;

/** A lead of one round, found again in any ledger by the token in their name. */
export interface Person {
  id: string;
  token: string;
  name: string;
  email: string;
}

/** A round with its people and its times: what was offered, and where a meeting is moved to. */
export interface Cast {
  round: Round;
  people: Person[];
  offers: string[];
  target: string;
}

const campaignOf = (provider: string): string => `Chaos ${provider}`;

/** Puts the people of all rounds into the workspace, each with times of their own. */
export async function plantCasts({ database, planted }: House, rounds: readonly Round[]): Promise<Cast[]> {
  return withWorkspace(database, planted.workspaceId, async tx => {
    const campaigns = new Map<string, string>();
    for (const [index, provider] of PROVIDERS.entries()) {
      const id = await saveCampaign(tx, {
        name: campaignOf(provider),
        sender: 'emailbison',
        channel: 'email',
        externalId: String(101 + index),
        bookingProvider: provider,
        bookingLink: null,
        qualificationQuestions: [],
      });
      campaigns.set(provider, id);
    }
    const casts: Cast[] = [];
    for (const [index, round] of rounds.entries()) {
      const picks = Array.from({ length: SLOTS_A_ROUND }, (_none, slot) => {
        const row = index * SLOTS_A_ROUND + slot;
        const minutes = 9 * 60 + (row % ROWS_A_DAY) * MINUTES;
        const at = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        return { businessDay: 3 + Math.floor(row / ROWS_A_DAY), at };
      });
      const [first = '', second = '', target = ''] = slotStarts(picks, ZONE, new Date());
      const people: Person[] = [];
      for (const letter of round.story === 'contest' ? ['A', 'B'] : ['A']) {
        const token = `R${String(round.number).padStart(4, '0')}${letter}`;
        const name = `Zed ${token}`;
        const email = `${token.toLowerCase()}@zedworks.io`;
        const campaignId = campaigns.get(round.provider) ?? null;
        const none = { phone: null, profileUrl: null, company: null, externalId: null };
        const lead = await saveLead(tx, { ...none, name, email, timeZone: ZONE, campaignId });
        await recordOffers(tx, lead.id, [slotFrom(first, MINUTES), slotFrom(second, MINUTES)]);
        people.push({ id: lead.id, token, name, email });
      }
      casts.push({ round, people, offers: [first, second], target });
    }
    return casts;
  });
}

/** The outside world with the same people in it. */
export function seedOf(house: House, casts: readonly Cast[]): object {
  const seed = outsideWorld(house.planted, house.secrets, house.serverUrl);
  const [bison] = [seed.emailbison].flat();
  if (!bison) throw new Error('The demo has no EmailBison.');
  const leads = casts.flatMap(({ round, people }) =>
    people.map(({ email, name }) => ({
      id: 5000 + round.number * 2 + (name.endsWith('B') ? 1 : 0),
      email,
      firstName: 'Zed',
      lastName: name.slice(4),
      campaignId: 101 + PROVIDERS.indexOf(round.provider),
      firstEmail: { subject: 'A quick idea', body: 'Hello' },
    })),
  );
  const campaigns = PROVIDERS.map((provider, index) => ({ id: 101 + index, name: campaignOf(provider) }));
  return {
    ...seed,
    emailbison: [{ ...bison, campaigns: [...bison.campaigns, ...campaigns], leads: [...bison.leads, ...leads] }],
  };
}
