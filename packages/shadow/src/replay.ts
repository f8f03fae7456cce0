import { setImmediate as breathe } from 'node:timers/promises';
import { type Database, type WorkspaceTx, withWorkspaceReadOnly } from '@overlap/database/client';
import { type CalendarLink, listCalendarLinks } from '@overlap/database/stores/calendar-links';
import { findIntegrationConfigs } from '@overlap/database/stores/integrations';
import {
  listBookingsOfLeads,
  listBookingsWithin,
  listPastOffers,
  listPastReplies,
  listTasksOfDecisions,
  listTraces,
  type PastBooking,
  type PastCursor,
  type PastReply,
} from '@overlap/database/stores/past';
import { getSettings, type Settings } from '@overlap/database/stores/workspaces';
import { decide } from '@overlap/decision/decide';
import type { Intent } from '@overlap/domain/intent';
import type { Slot } from '@overlap/domain/slot';
import { hostOf, INTEGRATION_OF, providerFor } from '@overlap/outcome/host';
import { understand } from '@overlap/understanding/understand';
import { busyThen, type KnownThen, knownThen } from './known-then.ts';
import { outcomeOf } from './outcome.ts';
import { type ShadowReply, toShadowReply } from './shadow-reply.ts';

export interface ReplayQuery {
  /** When the replies arrived. */
  span: Slot;
  /** The last reply of the page before; `null` for the first page. */
  after: PastCursor | null;
  limit: number;
}

export interface ReplayPage {
  /** The newest first. */
  replies: ShadowReply[];
  next: PastCursor | null;
}

/**
 * Reads and decides a page of past replies again, on what was known when each arrived and as if every process ran by
 * itself. Eight queries a page, in transactions that cannot write; between two replies other work gets its turn.
 */
export async function replayPage(database: Database, workspaceId: string, query: ReplayQuery): Promise<ReplayPage> {
  const page = await withWorkspaceReadOnly(database, workspaceId, tx => loadPage(tx, query));
  const read: ReadAgain[] = [];
  for (const reply of page.replies) {
    read.push(readAgain(reply, page));
    await breathe();
  }
  const span = spanOf(read.flatMap(({ known, intent }) => [...known.facts.offers, ...intent.proposed]));
  const hostKeys = [...new Set(read.flatMap(({ hostKey }) => hostKey ?? []))];
  const knownBefore = page.replies[0]?.receivedAt;
  const taken =
    span && knownBefore && hostKeys.length > 0
      ? await withWorkspaceReadOnly(database, workspaceId, tx =>
          listBookingsWithin(tx, { hostKeys, span, knownBefore }),
        )
      : [];
  const last = page.hasMore ? page.replies.at(-1) : undefined;
  return {
    replies: read.map(each => decideAgain(each, page, taken)),
    next: last ? { receivedAt: last.receivedAt, messageId: last.messageId } : null,
  };
}

type Page = Awaited<ReturnType<typeof loadPage>>;

const CONNECTIONS = [...Object.values(INTEGRATION_OF), 'language-model'] as const;

async function loadPage(tx: WorkspaceTx, query: ReplayQuery) {
  const found = await listPastReplies(tx, { ...query, limit: query.limit + 1 });
  const replies = found.slice(0, query.limit);
  const leadIds = [...new Set(replies.map(reply => reply.lead.id))];
  const bookings = await listBookingsOfLeads(tx, leadIds);
  const decisionIds = replies.flatMap(reply => reply.decision?.id ?? []);
  return {
    replies,
    hasMore: found.length > query.limit,
    settings: await getSettings(tx),
    connected: await findIntegrationConfigs(tx, CONNECTIONS),
    links: await listCalendarLinks(tx),
    offers: Map.groupBy(await listPastOffers(tx, leadIds), offer => offer.leadId),
    bookings: Map.groupBy(bookings, booking => booking.leadId),
    tasks: Map.groupBy(await listTasksOfDecisions(tx, decisionIds), task => task.decisionId),
    traces: Map.groupBy(
      await listTraces(tx, { leadIds, bookingIds: bookings.map(booking => booking.id) }),
      trace => trace.subjectId,
    ),
  };
}

interface ReadAgain {
  reply: PastReply;
  hostKey: string | null;
  known: KnownThen;
  intent: Intent;
}

function readAgain(reply: PastReply, page: Page): ReadAgain {
  const hostKey = findHostKey(reply, page);
  const known = knownThen({
    reply,
    hostKey,
    settings: page.settings,
    offers: page.offers.get(reply.lead.id) ?? [],
    bookings: page.bookings.get(reply.lead.id) ?? [],
    traces: page.traces.get(reply.lead.id) ?? [],
    hasSecondReader: page.connected['language-model'] !== undefined,
  });
  const { channel, text, subject, receivedAt } = reply;
  return { reply, hostKey, known, intent: understand({ channel, text, subject, receivedAt }, known.context) };
}

function findHostKey(
  { lead }: PastReply,
  { settings, connected, links }: { settings: Settings; connected: Page['connected']; links: CalendarLink[] },
) {
  const provider = providerFor(lead, settings);
  return hostOf(provider, connected[INTEGRATION_OF[provider]], links)?.hostKey ?? null;
}

function decideAgain({ reply, hostKey, known, intent }: ReadAgain, page: Page, taken: PastBooking[]): ShadowReply {
  const bookings = page.bookings.get(reply.lead.id) ?? [];
  const tasks = reply.decision ? (page.tasks.get(reply.decision.id) ?? []) : [];
  const traces = bookings.flatMap(booking => page.traces.get(booking.id) ?? []);
  return toShadowReply({
    reply,
    intent,
    tasks,
    decision: decide(intent, { ...known.facts, busy: busyThen(taken, reply, hostKey) }),
    outcome: outcomeOf({ reply, bookings, tasks, traces }),
    gaps: known.gaps,
  });
}

/** From the first start to the last end. */
function spanOf(slots: Slot[]): Slot | null {
  if (slots.length === 0) return null;
  const start = Math.min(...slots.map(slot => Date.parse(slot.start)));
  const end = Math.max(...slots.map(slot => Date.parse(slot.end)));
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
