import { randomUUID } from 'node:crypto';
import { limitsOf } from '@overlap/domain/provider-limits';
import type { ProviderRow } from '../renderer/api/types.ts';
import { ago } from './build.ts';

type Calendar = ProviderRow['calendars'][number];

const calendarOf = (part: Partial<Calendar> & Pick<Calendar, 'name'>): Calendar => ({
  id: randomUUID(),
  url: null,
  isDefault: false,
  checkedAt: ago(50),
  readAt: ago(4),
  openStarts: 212,
  problem: null,
  ...part,
});

/** A connection, its limits those of its plan, so much of each used. */
function rowOf(
  provider: ProviderRow['provider'],
  { used, ...part }: Partial<ProviderRow> & { used: { call: (number | null)[]; book: (number | null)[] } },
): ProviderRow {
  const limits = limitsOf(provider, {});
  return {
    provider,
    isChosen: false,
    isReady: true,
    hostKey: `${provider}:1`,
    config: {},
    hasToken: true,
    status: 'active',
    statusNote: null,
    webhookState: 'active',
    polledAt: ago(2),
    limits: (['call', 'book'] as const).flatMap(use =>
      limits[use].map((limit, index) => ({ use, ...limit, used: used[use][index] ?? null, pausedUntil: null })),
    ),
    calendars: [],
    ...part,
  };
}

/** One connection per situation: in order, nearly used up, paused, broken, and our own. */
export function seedProviders(): ProviderRow[] {
  const paused = rowOf('cal-com', {
    used: { call: [null], book: [] },
    hasToken: false,
    webhookState: 'Without a token Cal.com takes no webhook. Its bookings are read every five minutes instead.',
    polledAt: ago(4),
    calendars: [
      calendarOf({
        name: 'Discovery call',
        url: 'https://cal.com/northwind/discovery',
        readAt: ago(190),
        openStarts: 38,
        problem: 'Cal.com asked to be left alone for a while. What is known is from the reading before.',
      }),
    ],
  });
  return [
    rowOf('ghl', {
      used: { call: [3, 1204], book: [] },
      isChosen: true,
      webhookState: null,
      calendars: [calendarOf({ name: 'Northwind Sales', url: 'https://book.northwind.example/sam', isDefault: true })],
    }),
    rowOf('calendly', {
      used: { call: [41], book: [7, 31, 96] },
      calendars: [
        calendarOf({ name: '30 Minute Meeting', url: 'https://calendly.com/northwind/30min', openStarts: 64 }),
      ],
    }),
    {
      ...paused,
      limits: paused.limits.map(limit => ({ ...limit, pausedUntil: new Date(Date.now() + 6 * 60_000).toISOString() })),
    },
    rowOf('hubspot', {
      used: { call: [0, 18], book: [] },
      status: 'broken',
      statusNote: 'HubSpot refused the token: it lacks the scope “scheduler.meetings.meeting-link.read”.',
      isReady: false,
      hostKey: null,
      webhookState: null,
      polledAt: ago(26 * 60),
      calendars: [calendarOf({ name: 'sam-rivera', readAt: null, openStarts: 0, checkedAt: null })],
    }),
    rowOf('own', {
      used: { call: [], book: [] },
      hasToken: false,
      webhookState: null,
      polledAt: null,
      calendars: [calendarOf({ name: 'Sales team', readAt: ago(1), openStarts: 340 })],
    }),
  ];
}
