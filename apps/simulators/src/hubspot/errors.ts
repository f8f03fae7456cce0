import type { ZodError } from 'zod';
import { uuid } from '../identifiers.ts';
import { type Answer, type ErrorWording, Refusal } from '../provider.ts';

interface Detail {
  message: string;
  in?: string;
  code?: string;
  context?: Record<string, string[]>;
}

interface Wording {
  category: string;
  subCategory?: string;
  errors?: Detail[];
}

const CATEGORIES: Record<number, string> = {
  400: 'VALIDATION_ERROR',
  401: 'INVALID_AUTHENTICATION',
  403: 'MISSING_SCOPES',
  404: 'OBJECT_NOT_FOUND',
  429: 'RATE_LIMITS',
};

function answer(status: number, message: string, wording: Partial<Wording> = {}): Answer {
  const category = CATEGORIES[status] ?? 'INTERNAL_ERROR';
  return { status, body: { status: 'error', message, correlationId: uuid(), category, ...wording } };
}

export const refuse = (status: number, message: string, wording?: Partial<Wording>): Refusal =>
  new Refusal(answer(status, message, wording));

/** 400 under one of the scheduler's own codes. */
export const refuseBooking = (code: string, message: string): Refusal =>
  refuse(400, message, { subCategory: code.startsWith('MEETING_') ? `MeetingsBookingSchedulingError.${code}` : code });

export const noSuchSlug = (slug: string): Refusal => refuse(404, `The slug ${slug} does not exist`);

export const unauthenticated = (): Refusal =>
  refuse(401, 'Authentication credentials not found. This API supports OAuth 2.0 authentication');

export const missingScopes = (scopes: string[]): Refusal =>
  refuse(403, "This app hasn't been granted all required scopes to make this call.", {
    errors: [
      { message: 'One or more of the following scopes are required.', context: { requiredGranularScopes: scopes } },
    ],
  });

/** Too many in ten seconds. */
export const tooMany = (headers: Record<string, string>): Refusal => {
  const { body } = answer(429, 'You have reached your ten_secondly_rolling limit.');
  const limit = { errorType: 'RATE_LIMIT', policyName: 'TEN_SECONDLY_ROLLING', requestId: uuid() };
  return new Refusal({ status: 429, body: { ...(body as object), ...limit }, headers });
};

export const hubspotWording: ErrorWording = {
  invalid: error => answer(400, 'Invalid input JSON', { errors: error.issues.map(detail) }),
  notFound: () => answer(404, 'Resource not found'),
  failure: (status, message) => answer(status, message),
};

function detail(issue: ZodError['issues'][number]): Detail {
  const field = issue.path.join('.');
  const names = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : field;
  return { message: `${names}: ${issue.message}`, in: field, code: issue.code.toUpperCase() };
}
