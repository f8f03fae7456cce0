import { uuid } from '../identifiers.ts';
import { type Answer, type ErrorWording, type ProviderSimulator, Refusal } from '../provider.ts';
import type { World } from '../world.ts';
import { findAnswer, languageModelAccounts, type RecordedAnswer, textOf } from './answers.ts';
import { messageOrderSchema, userTextOf } from './wire.ts';

/** Anthropic's messages: base URL `/anthropic/v1`. */
export function anthropicSimulator(world: World): ProviderSimulator {
  const accounts = languageModelAccounts(world.store);
  return {
    name: 'anthropic',
    prefix: '/anthropic',
    wording,
    routes: scope => {
      scope.post('/v1/messages', { config: { kinds: ['opinion'] } }, request => {
        const account = accounts.get(String(request.headers['x-api-key'] ?? ''));
        if (!account) throw refuse(401, 'authentication_error', 'invalid x-api-key');
        if (!request.headers['anthropic-version'])
          throw refuse(400, 'invalid_request_error', 'anthropic-version: header is required');
        const order = messageOrderSchema.parse(request.body ?? {});
        const recorded = findAnswer(account, userTextOf(order.messages));
        if (!recorded) throw refuse(400, 'invalid_request_error', 'No answer is recorded for this text.');
        const response = {
          id: `msg_${uuid()}`,
          type: 'message',
          role: 'assistant',
          model: order.model,
          ...contentOf(recorded, order.tools?.[0]?.name),
          stop_sequence: null,
          usage: { input_tokens: recorded.inputTokens, output_tokens: recorded.outputTokens },
        };
        world.ledger.record({ provider: 'anthropic', kind: 'opinion', request: order, response });
        return response;
      });
    },
  };
}

/** Older models give structured answers through a tool that has to be used, newer ones as text in the format asked for. */
const contentOf = (recorded: RecordedAnswer, tool: string | undefined): object =>
  tool && typeof recorded.answer !== 'string'
    ? {
        content: [{ type: 'tool_use', id: `toolu_${uuid()}`, name: tool, input: recorded.answer }],
        stop_reason: 'tool_use',
      }
    : { content: [{ type: 'text', text: textOf(recorded) }], stop_reason: 'end_turn' };

const answer = (status: number, type: string, message: string): Answer => ({
  status,
  body: { type: 'error', error: { type, message } },
});
const refuse = (...words: Parameters<typeof answer>): Refusal => new Refusal(answer(...words));

const wording: ErrorWording = {
  invalid: ({ issues: [issue] }) => answer(400, 'invalid_request_error', `${issue?.path.join('.')}: ${issue?.message}`),
  notFound: () => answer(404, 'not_found_error', 'Not found'),
  failure: (status, message) => {
    if (status === 429) return answer(429, 'rate_limit_error', 'Number of requests has exceeded your rate limit.');
    return answer(status, status >= 500 ? 'api_error' : 'invalid_request_error', message);
  },
};
