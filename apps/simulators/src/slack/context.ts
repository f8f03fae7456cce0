import type { FastifyRequest } from 'fastify';
import type { World } from '../world.ts';
import type { Team } from './state.ts';

export interface SlackContext {
  world: World;
  teamOf(request: FastifyRequest): Team;
  /** The channel by id (or `#name`), if the app can see it. */
  channelOf(team: Team, channel: string | undefined): Team['channels'][number];
}

/** What a method was called with: query and body together, as Slack reads them. */
export function argumentsOf(request: FastifyRequest): Record<string, unknown> {
  return { ...(request.query as object), ...((request.body as object | null) ?? {}) };
}
