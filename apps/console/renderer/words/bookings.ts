import type { BookingPlace, BookingStatus } from '@overlap/domain/booking';
import type { FailureKind } from '@overlap/domain/failure';
import type { Label } from './decisions.ts';
import { sentence } from './notices.ts';

interface StatusWords extends Label {
  /** What that means for the time and for whoever looks at it. */
  says: string;
}

const STATUS: Record<BookingStatus, StatusWords> = {
  held: { text: 'Held', tone: 'info', says: 'The time is kept for it; the provider is told next.' },
  confirming: { text: 'Confirming', tone: 'info', says: 'The provider has been asked, and has not answered yet.' },
  confirmed: { text: 'Confirmed', tone: 'good', says: 'The provider says that it stands.' },
  unknown: {
    text: 'Looking it up',
    tone: 'warn',
    says: 'The provider’s answer was lost. Its calendar is read first; nothing is booked twice.',
  },
  'needs-person': {
    text: 'Needs a person',
    tone: 'warn',
    says: 'The time stays kept until somebody has settled its task.',
  },
  failed: { text: 'Failed', tone: 'bad', says: 'Nothing was booked, and the time is free again.' },
  released: { text: 'Released', tone: 'neutral', says: 'Nothing was booked; the time was given back.' },
  cancelling: {
    text: 'Cancelling',
    tone: 'warn',
    says: 'The provider is being told. The time stays ours until it has said that the meeting is off.',
  },
  cancelled: { text: 'Cancelled', tone: 'neutral', says: 'The meeting was called off.' },
  rescheduled: { text: 'Moved', tone: 'neutral', says: 'The meeting takes place at another time.' },
  'no-show': { text: 'Did not come', tone: 'neutral', says: 'The lead did not come.' },
};
export const bookingLabel = (status: BookingStatus): StatusWords => STATUS[status];

const PROVIDERS: Record<BookingPlace, string> = {
  ghl: 'GoHighLevel',
  calendly: 'Calendly',
  'cal-com': 'Cal.com',
  hubspot: 'HubSpot',
  own: 'Overlap',
  'lead-link': 'the lead’s own scheduler',
};
export const providerInWords = (provider: BookingPlace): string => PROVIDERS[provider];

const FAILURES: Record<FailureKind, string> = {
  'slot-taken': 'The time was taken',
  'no-slots': 'No free times',
  'page-changed': 'The page has changed',
  blocked: 'Turned away',
  rejected: 'Refused',
  credentials: 'Credentials refused',
  'rate-limited': 'Too many requests',
  unreachable: 'Not reachable',
  'outcome-unknown': 'The answer was lost',
};
/** What kind of failure it was; one that is not known here is shown plainly. */
export const failureInWords = (kind: string): string => FAILURES[kind as FailureKind] ?? sentence(kind);

/** Who did something, as the audit log names them: `overlap`, `lead`, `user:<id>`, `api-key:<id>`, `provider:<name>`. */
export function actorInWords(actor: string, known: { own: string }): string {
  const [kind = '', id = ''] = actor.split(':');
  if (kind === 'overlap') return 'Overlap';
  if (kind === 'lead') return 'The lead';
  if (kind === 'api-key') return 'The API';
  if (kind === 'provider') return PROVIDERS[id as BookingPlace] ?? sentence(id);
  if (kind === 'user') return actor === known.own ? 'You' : 'A colleague';
  return sentence(actor);
}
