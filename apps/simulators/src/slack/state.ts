import type { SlackSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export type Team = SlackSeed;

export interface SlackMessage {
  teamId: string;
  channel: string;
  ts: string;
  threadTs: string | null;
  text: string;
  blocks: unknown[] | null;
  metadata: { event_type: string; event_payload: unknown } | null;
  editedTs: string | null;
}

export interface SlackState {
  teams: Collection<Team>;
  messages: Collection<SlackMessage>;
}

export const slackState = (store: Store): SlackState => ({
  teams: store.collection('slack.teams'),
  messages: store.collection('slack.messages'),
});

/** Creates or updates a seeded team; its messages stay. */
export function plantSlack(store: Store, seed: SlackSeed): void {
  slackState(store).teams.put(seed.teamId, seed);
}

/** A message's `ts`: seconds with six digits that no other message has. */
export function nextTs(store: Store): string {
  const fraction = store.next('slack.ts') % 1_000_000;
  return `${Math.floor(Date.now() / 1000)}.${String(fraction).padStart(6, '0')}`;
}

export const messageKey = ({ teamId, channel, ts }: Pick<SlackMessage, 'teamId' | 'channel' | 'ts'>): string =>
  `${teamId}/${channel}/${ts}`;

export const botUserId = (team: Team): string => `U0BOT${team.teamId.slice(-5)}`;
export const botId = (team: Team): string => `B0BOT${team.teamId.slice(-5)}`;
