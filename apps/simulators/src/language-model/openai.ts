import { uuid } from '../identifiers.ts';
import { type Answer, type ErrorWording, type ProviderSimulator, Refusal } from '../provider.ts';
import type { World } from '../world.ts';
import { findAnswer, languageModelAccounts, textOf } from './answers.ts';
import { completionOrderSchema, userTextOf } from './wire.ts';

/** OpenAI's chat completions, which compatible endpoints speak too: base URL `/openai/v1`. */
export function openaiSimulator(world: World): ProviderSimulator {
  const accounts = languageModelAccounts(world.store);
  return {
    name: 'openai',
    prefix: '/openai',
    wording,
    routes: scope => {
      scope.post('/v1/chat/completions', { config: { kinds: ['opinion'] } }, request => {
        const account = accounts.get(/^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
        if (!account) throw refuse(401, 'invalid_request_error', 'Incorrect API key provided.', 'invalid_api_key');
        const order = completionOrderSchema.parse(request.body ?? {});
        const recorded = findAnswer(account, userTextOf(order.messages));
        if (!recorded) throw refuse(400, 'invalid_request_error', 'No answer is recorded for this text.');
        const { inputTokens, outputTokens } = recorded;
        const response = {
          id: `chatcmpl-${uuid()}`,
          object: 'chat.completion',
          created: Math.floor(Date.now() / 1000),
          model: order.model,
          choices: [
            {
              index: 0,
              message: { role: 'assistant', content: textOf(recorded), refusal: null },
              logprobs: null,
              finish_reason: 'stop',
            },
          ],
          usage: {
            prompt_tokens: inputTokens,
            completion_tokens: outputTokens,
            total_tokens: inputTokens + outputTokens,
          },
        };
        world.ledger.record({ provider: 'openai', kind: 'opinion', request: order, response });
        return response;
      });
    },
  };
}

const answer = (status: number, type: string, message: string, code: string | null = null): Answer => ({
  status,
  body: { error: { message, type, param: null, code } },
});
const refuse = (...words: Parameters<typeof answer>): Refusal => new Refusal(answer(...words));

const wording: ErrorWording = {
  invalid: ({ issues: [issue] }) =>
    answer(400, 'invalid_request_error', `Invalid '${issue?.path.join('.')}': ${issue?.message}`),
  notFound: ({ method, url }) => answer(404, 'invalid_request_error', `Invalid URL (${method} ${url})`),
  failure: (status, message) => {
    if (status === 429) return answer(429, 'requests', 'Rate limit reached for requests.', 'rate_limit_exceeded');
    return answer(status, status >= 500 ? 'server_error' : 'invalid_request_error', message);
  },
};
