import type { ZodError } from 'zod';
import { type Answer, type ErrorWording, Refusal } from '../provider.ts';

const NAMES: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  422: 'Unprocessable Entity',
};

const answer = (status: number, message: string | string[]): Answer => ({
  status,
  body: { statusCode: status, message, ...(NAMES[status] ? { error: NAMES[status] } : {}) },
});

/** `{ statusCode, message, error }`, where `message` is a sentence or a list of them. */
export const refuse = (status: number, message: string | string[]): Refusal => new Refusal(answer(status, message));

export const SLOT_GONE = 'The slot you have selected is no longer available.';

export const gohighlevelWording: ErrorWording = {
  invalid: error => answer(422, error.issues.flatMap(sentences)),
  notFound: request =>
    answer(404, `Cannot ${request.method} ${request.url.replace(/^\/gohighlevel/, '').replace(/\?.*$/, '')}`),
  failure: (status, message) => answer(status, status === 429 ? 'Too Many Requests' : message),
};

function sentences(issue: ZodError['issues'][number]): string[] {
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => `property ${key} should not exist`);
    case 'too_small':
      return [`${field} should not be empty`];
    case 'invalid_type':
      return [`${field} must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`];
    case 'invalid_format':
      return [`${field} must be a valid ${issue.format === 'datetime' ? 'ISO 8601 date string' : issue.format}`];
    case 'invalid_value':
      return [`${field} must be one of the following values: ${issue.values.map(String).join(', ')}`];
    default:
      return [`${field} ${issue.message}`];
  }
}
