import { z } from 'zod';
import type { Page } from './page.ts';

/** What a page's POST asks for, in one shape for all families. */
export interface Order {
  /** Epoch milliseconds; `NaN` where the POST named no instant. */
  start: number;
  minutes: number;
  name: string;
  email: string;
  phone: string | null;
  timeZone: string | null;
  /** By the question's label. */
  answers: Record<string, string>;
  terms: boolean;
  marketing: boolean;
  /** What stood in the field that people do not see. */
  honeypot: string;
}

/** What comes of a POST. */
export type Verdict =
  | { kind: 'booked' | 'pending'; id: string; order: Order; shown: { start: number; end: number } }
  | { kind: 'lied' | 'short-circuited' | 'error-in-body'; order: Order; shown: { start: number; end: number } }
  | { kind: 'taken'; status: number | null }
  | { kind: 'existing' }
  | { kind: 'invalid'; field: string; why: string };

/** The part of a verdict that needs no writing. */
export type Ruling =
  | { kind: Exclude<Verdict['kind'], 'taken' | 'invalid'> }
  | Extract<Verdict, { kind: 'taken' | 'invalid' }>;

/** Rules on an order: what is wrong with it first, then what the page's variants say, then the calendar. */
export function ruleOn(page: Page, order: Order, isOpen: boolean): Ruling {
  const { variant } = page;
  const fault = faultOf(page, order);
  if (fault) return { kind: 'invalid', ...fault };
  if (order.honeypot !== '') return { kind: 'lied' };
  if (variant.existingBooking) return { kind: 'existing' };
  if (variant.takenAtSubmit) {
    return { kind: 'taken', status: variant.takenAtSubmit === true ? null : variant.takenAtSubmit };
  }
  if (!isOpen) return { kind: 'taken', status: null };
  if (variant.errorInBody) return { kind: 'error-in-body' };
  if (variant.lies) return { kind: 'lied' };
  if (variant.shortCircuited) return { kind: 'short-circuited' };
  return { kind: variant.pendingApproval ? 'pending' : 'booked' };
}

const email = z.email();

function faultOf({ durations, phone, variant }: Page, order: Order): { field: string; why: string } | undefined {
  if (!Number.isFinite(order.start)) return { field: 'start', why: 'Start is missing or no instant' };
  if (!durations.includes(order.minutes)) return { field: 'duration', why: `${order.minutes} minutes are not offered` };
  if (order.name.trim() === '') return { field: 'name', why: 'Name is required' };
  if (!email.safeParse(order.email).success) return { field: 'email', why: 'Email is invalid' };
  if (phone === 'required' && !order.phone?.trim()) return { field: 'phone', why: 'Phone is required' };
  if (variant.termsRequired && !order.terms) return { field: 'terms', why: 'The terms must be accepted' };
  const walls = ['captcha', 'payment', 'emailCode', 'phoneCode', 'signIn'] as const;
  const wall = walls.find(name => variant[name]);
  if (wall) return { field: wall, why: `Nobody gets past the ${wall} of this page` };
  const open = variant.questions?.find(({ label, required }) => required && !order.answers[label]?.trim());
  return open && { field: open.label, why: `${open.label} is required` };
}
