import type { ZodError } from 'zod';
import { type ErrorWording, Refusal } from '../provider.ts';

/** Laravel's validation answer: `{ message, errors: { field: [sentence] } }`. */
export const invalid = (errors: Record<string, string[]>): Refusal => {
  const all = Object.values(errors).flat();
  const more = all.length - 1;
  const message = more > 0 ? `${all[0]} (and ${more} more error${more > 1 ? 's' : ''})` : (all[0] ?? 'Invalid.');
  return new Refusal({ status: 422, body: { message, errors } });
};

export const notFound = (): Refusal => new Refusal({ status: 404, body: { message: 'Record not found' } });

export const unauthenticated = (): Refusal => new Refusal({ status: 401, body: { message: 'Unauthenticated.' } });

export const emailbisonWording: ErrorWording = {
  invalid: error => invalid(errorsOf(error)).answer,
  notFound: request => ({
    status: 404,
    body: {
      message: `The route ${request.url.replace(/^\/emailbison\//, '').replace(/\?.*$/, '')} could not be found.`,
    },
  }),
  failure: (status, message) => ({
    status,
    body: { message },
    ...(status === 429 ? { headers: { 'retry-after': '60' } } : {}),
  }),
};

function errorsOf(error: ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.') || 'body';
    errors[field] = [...(errors[field] ?? []), sentenceFor(field, issue)];
  }
  return errors;
}

function sentenceFor(field: string, issue: ZodError['issues'][number]): string {
  const name = field.replaceAll('_', ' ');
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined'))
    return `The ${name} field is required.`;
  if (issue.code === 'too_small') return `The ${name} field is required.`;
  if (issue.code === 'invalid_type') return `The ${name} field must be ${article(issue.expected)} ${issue.expected}.`;
  if (issue.code === 'invalid_format') return `The ${name} field must be a valid ${issue.format}.`;
  return `The selected ${name} is invalid.`;
}

const article = (word: string): string => (/^[aeiou]/.test(word) ? 'an' : 'a');
