import type { ZodError } from 'zod';
import { type Answer, type ErrorWording, Refusal } from '../provider.ts';

export interface Detail {
  parameter?: string;
  message: string;
  code?: string;
}

const answer = (status: number, title: string, message: string, details?: Detail[]): Answer => ({
  status,
  body: { title, message, ...(details ? { details } : {}) },
});

export const refuse = (status: number, title: string, message: string, details?: Detail[]): Refusal =>
  new Refusal(answer(status, title, message, details));

/** 400 with the parameters that are at fault. */
export const invalid = (...details: Detail[]): Refusal =>
  refuse(400, 'Invalid Argument', 'The supplied parameters are invalid.', details);

export const notFound = (): Refusal =>
  refuse(404, 'Resource Not Found', 'The server could not find the requested resource.');

export const unauthenticated = (): Refusal => refuse(401, 'Unauthenticated', 'The access token is invalid');

export const forbidden = (message: string): Refusal => refuse(403, 'Permission Denied', message);

const TITLES: Record<number, string> = {
  400: 'Invalid Argument',
  401: 'Unauthenticated',
  403: 'Permission Denied',
  404: 'Resource Not Found',
  429: 'Too Many Requests',
};

export const calendlyWording: ErrorWording = {
  invalid: error => invalid(...error.issues.flatMap(details)).answer,
  notFound: () => notFound().answer,
  failure: (status, message) => answer(status, TITLES[status] ?? 'Internal Server Error', message),
};

function details(issue: ZodError['issues'][number]): Detail[] {
  const parameter = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({ parameter: key, message: 'is not permitted' }));
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    return [{ parameter, message: "can't be blank", code: 'required' }];
  }
  return [{ parameter, message: issue.code === 'custom' ? issue.message : 'is invalid', code: issue.code }];
}
