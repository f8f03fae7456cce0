import { randomUUID } from 'node:crypto';
import {
  AUTOMATION_NOTICES,
  bookedInARow,
  DEFAULT_LINK_POLICY,
  type LinkPolicy,
  type ReviewedAttempt,
} from '@overlap/domain/link-policy';
import type { AutomationNotice, LinkFamily, Member, Settings } from '../renderer/api/types.ts';
import { ago } from './build.ts';

const NOTICE = 'lead-scheduler-booking';
const { version, title, says } = AUTOMATION_NOTICES[NOTICE];
type Acceptance = AutomationNotice['history'][number];

const FAMILIES: LinkFamily['family'][] = [
  'calendly',
  'cal-com',
  'hubspot',
  'gohighlevel',
  'savvycal',
  'tidycal',
  'zcal',
  'unknown',
];
const booked = (times: number): ReviewedAttempt[] =>
  Array.from({ length: times }, () => ({ ended: 'booked', isCorrected: false }));
const RECORDS: Partial<Record<string, ReviewedAttempt[]>> = {
  calendly: [
    ...booked(14),
    { ended: 'booked', isCorrected: true },
    ...booked(3),
    { ended: 'refused', isCorrected: false },
  ],
  'cal-com': booked(20),
  hubspot: [{ ended: 'unclear', isCorrected: false }, { ended: 'not-booked', isCorrected: false }, ...booked(2)],
};

export const MEMBERS: Member[] = [{ actor: 'user:ann', name: 'Ann Kowalski' }];

/** How booking on leads' schedulers is set up, in memory. An empty workspace has accepted nothing yet. */
export function createLinkSettings(isEmpty: boolean) {
  const history: Acceptance[] = isEmpty
    ? []
    : [
        {
          id: randomUUID(),
          notice: NOTICE,
          version,
          acceptedBy: 'user:ann',
          acceptedAt: ago(9000),
          withdrawnBy: null,
          withdrawnAt: null,
        },
      ];
  const policies = new Map<LinkFamily['family'], LinkPolicy>(
    isEmpty ? [] : [['cal-com', { level: 'auto', dailyCap: 10 }]],
  );
  let identity: Settings['linkBooking']['identity'] = isEmpty
    ? { name: null, email: null, phone: null, company: null, mayAcceptTerms: false }
    : {
        name: 'Sam Rivera',
        email: 'sam@northwind.example',
        phone: '+12125550147',
        company: 'Northwind',
        mayAcceptTerms: false,
      };
  let isStopped = false;
  let autonomy: Settings['autonomy'] = {
    'link-first': 'auto',
    'offered-time': 'auto',
    'lead-times': 'review',
    'call-me': 'auto',
    'scheduler-link': 'review',
  };
  const standing = () => history.find(each => each.withdrawnAt === null) ?? null;
  return {
    notices: (): AutomationNotice[] => [
      { notice: NOTICE, version, title, says: [...says], standing: standing(), history: [...history] },
    ],
    accept(by: string): void {
      history.unshift({
        id: randomUUID(),
        notice: NOTICE,
        version,
        acceptedBy: by,
        acceptedAt: ago(0),
        withdrawnBy: null,
        withdrawnAt: null,
      });
    },
    withdraw(by: string): void {
      const found = standing();
      if (found) Object.assign(found, { withdrawnBy: by, withdrawnAt: ago(0) });
    },
    settings: (): Settings => ({
      timeZone: 'America/New_York',
      meetingMinutes: 30,
      meetingTitle: 'Northwind × you: intro call',
      meetingBookingProvider: 'ghl',
      bookingLink: 'https://book.northwind.example/intro',
      workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: 'America/New_York' },
      autonomy,
      noticeRules: {},
      linkBooking: {
        identity,
        isStopped,
        policies: [...policies].map(([family, policy]) => ({ family, ...policy })),
        defaultPolicy: DEFAULT_LINK_POLICY,
      },
      integrations: [],
    }),
    families: (): LinkFamily[] =>
      FAMILIES.map(family => {
        const record = (isEmpty ? null : RECORDS[family]) ?? [];
        return {
          family,
          policy: policies.get(family) ?? DEFAULT_LINK_POLICY,
          isSet: policies.has(family),
          links: record.length,
          attemptsToday: family === 'calendly' && !isEmpty ? 4 : 0,
          record,
          bookedInARow: bookedInARow(record),
        };
      }),
    setPolicy: (family: LinkFamily['family'], policy: LinkPolicy): void => void policies.set(family, policy),
    setIdentity: (next: typeof identity): void => {
      identity = next;
    },
    setStop: (next: boolean): void => {
      isStopped = next;
    },
    setAutonomy: (next: typeof autonomy): void => {
      autonomy = next;
    },
  };
}
