import type { FastifyInstance } from 'fastify';
import type { ProviderSimulator } from '../provider.ts';
import type { World } from '../world.ts';
import { argumentsOf, type SlackContext } from './context.ts';
import { refuse, slackWording } from './errors.ts';
import { messageRoutes } from './message-routes.ts';
import { botId, botUserId, slackState, type Team } from './state.ts';
import { conversationSchema, listSchema, lookupSchema } from './wire.ts';

/** Slack's Web API: base URL `/slack/api`; every method answers to GET and POST, with form or JSON bodies. */
export function slackSimulator(world: World): ProviderSimulator {
  const { teams } = slackState(world.store);
  const context: SlackContext = {
    world,
    teamOf(request) {
      const header = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const token = header ?? argumentsOf(request).token;
      if (!token) throw refuse('not_authed');
      const team = teams.find(one => one.token === token);
      if (!team) throw refuse('invalid_auth');
      return team;
    },
    channelOf(team, wanted) {
      const channel = team.channels.find(({ id, name }) => id === wanted || `#${name}` === wanted || name === wanted);
      if (!channel || (channel.isPrivate && !channel.isMember)) throw refuse('channel_not_found');
      return channel;
    },
  };
  return {
    name: 'slack',
    prefix: '/slack/api',
    wording: slackWording,
    routes(scope) {
      directoryRoutes(scope, context);
      messageRoutes(scope, context);
    },
  };
}

const METHODS = ['GET', 'POST'] as const;

function directoryRoutes(scope: FastifyInstance, { teamOf, channelOf }: SlackContext): void {
  scope.route({
    method: [...METHODS],
    url: '/auth.test',
    handler: request => {
      const team = teamOf(request);
      return {
        ok: true,
        url: `https://${team.teamId.toLowerCase()}.slack.com/`,
        team: team.teamId,
        user: 'overlap',
        team_id: team.teamId,
        user_id: botUserId(team),
        bot_id: botId(team),
        is_enterprise_install: false,
      };
    },
  });
  scope.route({
    method: [...METHODS],
    url: '/conversations.list',
    handler: request => {
      const team = teamOf(request);
      const { types, exclude_archived, limit, cursor } = listSchema.parse(argumentsOf(request));
      const wanted = team.channels.filter(
        one => types.includes(one.isPrivate ? 'private_channel' : 'public_channel') && (!one.isPrivate || one.isMember),
      );
      const from = cursor ? Number(Buffer.from(cursor, 'base64').toString()) : 0;
      if (Number.isNaN(from)) throw refuse('invalid_cursor');
      const page = wanted.slice(from, from + limit);
      const next = from + limit < wanted.length ? Buffer.from(String(from + limit)).toString('base64') : '';
      const channels = page.filter(one => !exclude_archived || !one.isArchived).map(channelView);
      return { ok: true, channels, response_metadata: { next_cursor: next } };
    },
  });
  scope.route({
    method: [...METHODS],
    url: '/conversations.info',
    handler: request => {
      const team = teamOf(request);
      const { channel } = conversationSchema.parse(argumentsOf(request));
      return { ok: true, channel: channelView(channelOf(team, channel)) };
    },
  });
  scope.route({
    method: [...METHODS],
    url: '/users.lookupByEmail',
    handler: request => {
      const team = teamOf(request);
      const { email } = lookupSchema.parse(argumentsOf(request));
      const user = team.users.find(one => one.email.toLowerCase() === email?.toLowerCase());
      if (!user) throw refuse('users_not_found');
      const profile = { real_name: user.name, display_name: user.name, email: user.email };
      const { id, name } = user;
      return {
        ok: true,
        user: { id, team_id: team.teamId, name, real_name: name, deleted: false, is_bot: false, profile },
      };
    },
  });
}

const channelView = ({ id, name, isMember, isPrivate, isArchived }: Team['channels'][number]): object => ({
  id,
  name,
  name_normalized: name,
  is_channel: !isPrivate,
  is_group: isPrivate,
  is_im: false,
  is_member: isMember,
  is_private: isPrivate,
  is_archived: isArchived,
  is_ext_shared: false,
});
