import type { ZodError } from 'zod';
import { type Answer, type ErrorWording, Refusal } from '../provider.ts';

const CODES: Record<number, [code: string, error: string]> = {
  400: ['BAD_REQUEST', 'Bad Request'],
  401: ['UNAUTHORIZED', 'Unauthorized'],
  403: ['FORBIDDEN', 'Forbidden'],
  404: ['NOT_FOUND', 'Not Found'],
  409: ['CONFLICT', 'Conflict'],
  429: ['TOO_MANY_REQUESTS', 'Too Many Requests'],
};

const answer = (status: number, message: string): Answer => {
  const [code, error] = CODES[status] ?? ['INTERNAL_SERVER_ERROR', 'Internal Server Error'];
  const details = { message, error, statusCode: status };
  const timestamp = new Date().toISOString();
  return { status, body: { status: 'error', timestamp, path: '/v2', error: { code, message, details } } };
};

export const refuse = (status: number, message: string): Refusal => new Refusal(answer(status, message));

export const unauthenticated = (): Refusal => refuse(401, 'Invalid or missing access token or API key.');

export const bookingNotFound = (uid: string): Refusal =>
  refuse(404, `Booking with uid=${uid} was not found in the database`);

export const TAKEN = 'User either already has booking at this time or is not available';

export const calcomWording: ErrorWording = {
  invalid: error => answer(400, error.issues.map(wordsFor).join(', ')),
  notFound: ({ method, url }) => answer(404, `Cannot ${method} ${url.replace(/\?.*$/, '')}`),
  failure: answer,
};

function wordsFor(issue: ZodError['issues'][number]): string {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => `property ${[...issue.path, key].join('.')} should not exist`).join(', ');
  }
  return issue.code === 'custom' ? issue.message : `${where || 'body'} is invalid`;
}
