import type { LinkAttemptStatus, LinkRoute } from '@overlap/domain/link-attempt';
import { schedulerName } from '@overlap/domain/scheduler-name';
import type { Label } from './decisions.ts';
import { sentence } from './notices.ts';

interface StatusWords extends Label {
  /** What that means, and what comes next. */
  says: string;
}

const STATUS: Record<LinkAttemptStatus, StatusWords> = {
  planned: { text: 'Planned', tone: 'info', says: 'Overlap opens their page next, to find a time that suits both.' },
  running: { text: 'On their page', tone: 'info', says: 'Overlap is on their page. Nothing has been submitted.' },
  'awaiting-approval': {
    text: 'Waits for approval',
    tone: 'accent',
    says: 'A time is found and kept on our side. Nothing was submitted.',
  },
  approved: { text: 'Approved', tone: 'info', says: 'Overlap opens their page again and submits it, once.' },
  armed: { text: 'Submitting', tone: 'info', says: 'It is being submitted right now.' },
  released: { text: 'Submitted', tone: 'info', says: 'The request has left. Overlap reads what their page answers.' },
  booked: { text: 'Booked', tone: 'good', says: 'The meeting is booked on their page.' },
  'needs-person': {
    text: 'Needs a person',
    tone: 'warn',
    says: 'Nothing was submitted. Somebody can go on from here.',
  },
  failed: { text: 'Not booked', tone: 'bad', says: 'Nothing was booked, and our time is free.' },
  refused: { text: 'Refused', tone: 'neutral', says: 'A reviewer said no. Nothing was submitted, our time is free.' },
  'called-off': { text: 'Called off', tone: 'neutral', says: 'It was ended before anything was submitted.' },
};

const AGAIN: StatusWords = {
  text: 'Booking it',
  tone: 'info',
  says: 'Approved: Overlap is on their page again, to submit it once.',
};
const UNSETTLED: StatusWords = {
  text: 'Booked or not?',
  tone: 'bad',
  says: 'The request left, and its outcome is not certain. Our time stays kept until somebody says what became of it.',
};

interface Standing {
  status: LinkAttemptStatus;
  wasReleased: boolean;
  kind: string | null;
  approvedAt: string | null;
}

/** How an attempt stands, in plain words. */
export function attemptLabel({ status, wasReleased, kind, approvedAt }: Standing): StatusWords {
  if (status === 'needs-person' && (wasReleased || kind === 'outcome-unknown')) return UNSETTLED;
  return status === 'running' && approvedAt ? AGAIN : STATUS[status];
}

/** A lead's scheduler by its name. */
export const familyInWords = (family: string): string =>
  family === 'unknown' ? 'Another scheduler' : schedulerName(family);

const ROUTES: Record<LinkRoute, string> = { api: 'By its public API', browser: 'On their page, in a browser' };
export const routeInWords = (route: LinkRoute): string => ROUTES[route];

const SIGNS: Record<string, string> = {
  text: 'The page said so, with our time',
  answer: 'The scheduler’s own answer names the booking',
  address: 'The page went on to its confirmation',
  links: 'It offers to move or cancel the meeting',
};
/** A sign of success; those of an API come as sentences. */
export const signInWords = (sign: string): string => SIGNS[sign] ?? sentence(sign);

const STEPS: Record<string, string> = {
  opened: 'Opened the page',
  'declined-cookies': 'Declined cookies',
  'chose-kind': 'Chose the kind of meeting',
  'chose-length': 'Chose the length',
  'answered-first': 'Answered what comes before the calendar',
  'next-month': 'Turned the page of the calendar',
  'found-time': 'Found a time that suits both',
  'chose-time': 'Chose the time',
  'time-chosen': 'The time is chosen',
  'went-on': 'Went on',
  'began-anew': 'The page changed; began anew',
  'before-submit': 'Filled in, nothing submitted',
  armed: 'Wrote down that it submits now',
  submitted: 'Submitted',
  'stopped-repeats': 'Kept the page from sending it again',
  confirmed: 'Confirmed',
  'evidence-lost': 'A picture could not be kept',
};
/** What was done; an end by its kind, the rest by its name. */
export function stepName(step: string): string {
  return STEPS[step] ?? (step.startsWith('ended-') ? 'It ended here' : sentence(step));
}

const FILE_NAMES: Record<string, string> = { 'page.txt': 'The page’s text' };
/** "03-before-submit.png" → "Filled in, nothing submitted". */
export function fileInWords(name: string): string {
  const step = name.replace(/^\d+-/, '').replace(/\.\w+$/, '');
  return FILE_NAMES[name] ?? stepName(step);
}

interface DeedWords {
  text: string;
  tone: Label['tone'];
}
const DEEDS: Record<string, DeedWords> = {
  'link-attempt-planned': { text: 'Planned', tone: 'info' },
  'link-attempt-prepared': { text: 'Prepared everything and asked for approval', tone: 'info' },
  'link-attempt-claimed': { text: 'Kept it for themselves', tone: 'neutral' },
  'link-attempt-released-claim': { text: 'Gave it back to the others', tone: 'neutral' },
  'link-attempt-approved': { text: 'Approved', tone: 'good' },
  'link-attempt-other-time': { text: 'Approved at another time', tone: 'good' },
  'link-attempt-refused': { text: 'Refused', tone: 'warn' },
  'link-attempt-called-off': { text: 'Called off', tone: 'neutral' },
  'link-attempt-retried': { text: 'Sent round again', tone: 'info' },
  'link-attempt-stopped': { text: 'Stopped', tone: 'warn' },
  'link-attempt-booked': { text: 'Booked', tone: 'good' },
  'link-attempt-settled': { text: 'Said what became of it', tone: 'info' },
  'own-link-sent': { text: 'Sent our own link instead', tone: 'info' },
};
/** What was done about an attempt; what is not known here is shown by its name. */
export const deedOfAttempt = (action: string): DeedWords =>
  DEEDS[action] ?? { text: sentence(action.replace('link-attempt-', '')), tone: 'neutral' };
