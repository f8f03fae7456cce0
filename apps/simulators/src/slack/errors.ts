import { type ErrorWording, Refusal } from '../provider.ts';

/** Slack answers nearly every failure with HTTP 200 and `ok: false`. */
export const refuse = (error: string, more: object = {}): Refusal =>
  new Refusal({ status: 200, body: { ok: false, error, ...more } });

export const slackWording: ErrorWording = {
  invalid: error => {
    const messages = error.issues.map(issue => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`);
    return refuse('invalid_arguments', { response_metadata: { messages } }).answer;
  },
  notFound: request => ({
    status: 200,
    body: { ok: false, error: 'unknown_method', req_method: request.url.replace(/^.*\//, '').replace(/\?.*$/, '') },
  }),
  failure: status => ({
    status,
    body: { ok: false, error: status === 429 ? 'ratelimited' : 'internal_error' },
    ...(status === 429 ? { headers: { 'retry-after': '1' } } : {}),
  }),
};
