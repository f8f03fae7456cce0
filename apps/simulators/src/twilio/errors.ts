import { type Answer, type ErrorWording, Refusal } from '../provider.ts';

const answer = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

/** `{ code, message, more_info, status }`. */
export const refuse = (status: number, code: number, message: string): Refusal =>
  new Refusal(answer(status, code, message));

export const twilioWording: ErrorWording = {
  invalid: error => {
    const [issue] = error.issues;
    const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
    return answer(400, 20001, `Invalid parameter: ${field}`);
  },
  notFound: request =>
    answer(404, 20404, `The requested resource ${request.url.replace(/^\/twilio/, '')} was not found`),
  failure: (status, message) => {
    if (status === 429) return answer(429, 20429, 'Too Many Requests');
    return answer(status, status >= 500 ? 20500 : 20001, message);
  },
};
