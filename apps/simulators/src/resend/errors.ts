import type { ZodError } from 'zod';
import { type Answer, type ErrorWording, Refusal } from '../provider.ts';

const answer = (status: number, name: string, message: string): Answer => ({
  status,
  body: { statusCode: status, message, name },
});

/** `{ statusCode, message, name }`; clients branch on `name`. */
export const refuse = (status: number, name: string, message: string): Refusal =>
  new Refusal(answer(status, name, message));

export const resendWording: ErrorWording = {
  invalid: error => worded(error),
  notFound: () => answer(404, 'not_found', 'The requested endpoint does not exist'),
  failure: (status, message) => {
    if (status === 429) {
      const limited = answer(429, 'rate_limit_exceeded', 'Too many requests. You can only make 2 requests per second.');
      return { ...limited, headers: { 'retry-after': '1' } };
    }
    if (status >= 500) return answer(status, 'internal_server_error', 'Internal server error');
    return answer(status, 'validation_error', message);
  },
};

function worded({ issues: [issue] }: ZodError): Answer {
  const field = issue?.path.join('.') ?? '';
  if (issue?.code === 'invalid_type' && issue.message.includes('received undefined')) {
    return answer(422, 'missing_required_field', `Missing \`${field}\` field.`);
  }
  if (issue?.code === 'unrecognized_keys') {
    return answer(422, 'invalid_parameter', `Unknown field \`${issue.keys[0]}\`.`);
  }
  return answer(422, 'validation_error', `Invalid \`${field}\` field.`);
}
