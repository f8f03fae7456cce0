import type { SchedulerFamily } from '../family.ts';
import { WIDGET_PATHS } from './main-four.ts';
import type { PathRow, QueryRules } from './scheduler.ts';

interface CustomDomain {
  family: SchedulerFamily;
  paths: readonly PathRow[];
  /** Absent: those of the family on its own hosts. */
  query?: QueryRules;
}

/** Paths of schedulers that run on their customers' own domains. Only the page can tell. */
export const CUSTOM_DOMAINS: readonly CustomDomain[] = [
  { family: 'gohighlevel', paths: WIDGET_PATHS.filter(([, kind]) => kind !== 'other') },
  {
    family: 'hubspot',
    paths: [
      ['/meetings/{slug:named}', 'booking'],
      ['/meetings/{user:named}/{slug}', 'booking'],
    ],
  },
  {
    family: 'easy-appointments',
    query: { keep: ['provider', 'service'], drop: ['hide_*', 'theme'], rest: 'hint' },
    paths: [
      ['/index.php/booking_confirmation/**', 'manage'],
      ['/index.php/booking/reschedule/**', 'manage'],
      ['/index.php/booking', 'booking'],
      ['/index.php', 'booking', { needs: 'provider' }],
      ['/index.php', 'booking', { needs: 'service' }],
    ],
  },
];
