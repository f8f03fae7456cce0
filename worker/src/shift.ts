import type { Database } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import type { Queue } from '@overlap/queue/queue';
import type { Logger } from 'pino';

/** What every job works with. */
export interface Shift {
  database: Database;
  queue: Queue;
  keyRing: KeyRing;
  log: Logger;
  consoleUrl: string | null;
  /** Where providers reach this installation; `null` where they do not. */
  publicUrl: string | null;
  /** Cal.com's public API, for leads' own links. */
  calComUrl: string;
  /** Where its booking pages are, beside cal.com. */
  calComPagesUrl?: string;
  /** Development only: links to `<scheduler>.localhost` are read as the scheduler’s. */
  developmentHosts: boolean;
}
