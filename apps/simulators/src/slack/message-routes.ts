import type { FastifyInstance, FastifyRequest } from 'fastify';
import { argumentsOf, type SlackContext } from './context.ts';
import { refuse } from './errors.ts';
import { botId, botUserId, messageKey, nextTs, type SlackMessage, slackState, type Team } from './state.ts';
import { contentOf, historySchema, postMessageSchema, updateSchema } from './wire.ts';

const POST = ['GET', 'POST'] as const;

/** Posting, editing and reading messages. */
export function messageRoutes(scope: FastifyInstance, { world, teamOf, channelOf }: SlackContext): void {
  const { messages } = slackState(world.store);
  const writable = (team: Team, wanted: string | undefined) => {
    const channel = channelOf(team, wanted);
    if (channel.isArchived) throw refuse('is_archived');
    if (!channel.isMember) throw refuse('not_in_channel');
    return channel.id;
  };

  scope.route({
    method: [...POST],
    url: '/chat.postMessage',
    config: { kinds: ['notice'] },
    handler: request => {
      const team = teamOf(request);
      const order = postMessageSchema.parse(argumentsOf(request));
      const channel = writable(team, order.channel);
      const content = contentOf(order);
      return world.store.atomically(() => {
        const { teamId } = team;
        const threadTs = order.thread_ts ?? null;
        const message: SlackMessage = {
          teamId,
          channel,
          ts: nextTs(world.store),
          threadTs,
          ...content,
          editedTs: null,
        };
        messages.put(messageKey(message), message);
        const response = { ok: true, channel, ts: message.ts, message: messageView(team, message, true) };
        world.ledger.record({ provider: 'slack', kind: 'notice', request: orderOf(request, content), response });
        return response;
      });
    },
  });

  scope.route({
    method: [...POST],
    url: '/chat.update',
    config: { kinds: ['notice-update'] },
    handler: request => {
      const team = teamOf(request);
      const order = updateSchema.parse(argumentsOf(request));
      const channel = writable(team, order.channel);
      const known = messages.get(messageKey({ teamId: team.teamId, channel, ts: order.ts ?? '' }));
      if (!known) throw refuse('message_not_found');
      const content = contentOf(order);
      return world.store.atomically(() => {
        const metadata = order.metadata === undefined ? known.metadata : content.metadata;
        const message = { ...known, ...content, metadata, editedTs: nextTs(world.store) };
        messages.put(messageKey(message), message);
        const response = {
          ok: true,
          channel,
          ts: message.ts,
          text: message.text,
          message: messageView(team, message, true),
        };
        world.ledger.record({ provider: 'slack', kind: 'notice-update', request: orderOf(request, content), response });
        return response;
      });
    },
  });

  scope.route({
    method: [...POST],
    url: '/conversations.history',
    handler: request => {
      const team = teamOf(request);
      const query = historySchema.parse(argumentsOf(request));
      const { id, isMember } = channelOf(team, query.channel);
      if (!isMember) throw refuse('not_in_channel');
      const found = messages.filter(one => one.teamId === team.teamId && one.channel === id && isWithin(one.ts, query));
      const newestFirst = found.filter(one => one.threadTs === null).toReversed();
      const from = query.cursor ? Number(Buffer.from(query.cursor, 'base64').toString()) : 0;
      const next = from + query.limit < newestFirst.length;
      const page = newestFirst.slice(from, from + query.limit);
      return {
        ok: true,
        messages: page.map(one => messageView(team, one, query.include_all_metadata === true)),
        has_more: next,
        response_metadata: { next_cursor: next ? Buffer.from(String(from + query.limit)).toString('base64') : '' },
      };
    },
  });
}

/** The call as the ledger keeps it: structures instead of JSON text, and no token. */
function orderOf(request: FastifyRequest, { blocks, metadata }: { blocks: unknown; metadata: unknown }): object {
  const { token: _, ...order } = argumentsOf(request);
  return { ...order, ...(blocks ? { blocks } : {}), ...(metadata ? { metadata } : {}) };
}

function isWithin(
  ts: string,
  {
    oldest = '0',
    latest,
    inclusive,
  }: { oldest?: string | undefined; latest?: string | undefined; inclusive?: boolean | undefined },
) {
  const at = Number(ts);
  const from = Number(oldest);
  const to = latest ? Number(latest) : Number.POSITIVE_INFINITY;
  return inclusive ? at >= from && at <= to : at > from && at < to;
}

function messageView(team: Team, message: SlackMessage, withMetadata: boolean): object {
  return {
    type: 'message',
    subtype: 'bot_message',
    text: message.text,
    ts: message.ts,
    user: botUserId(team),
    bot_id: botId(team),
    team: team.teamId,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.editedTs ? { edited: { user: botUserId(team), ts: message.editedTs } } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}
