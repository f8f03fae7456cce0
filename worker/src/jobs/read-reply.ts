import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { listCalendarLinks } from '@overlap/database/stores/calendar-links';
import { findIntegrationConfigs } from '@overlap/database/stores/integrations';
import { getLead, lockLead } from '@overlap/database/stores/leads';
import { findAnsweredMessage, getMessage, saveIntent } from '@overlap/database/stores/messages';
import { listOpenOffers } from '@overlap/database/stores/offers';
import { getSettings } from '@overlap/database/stores/workspaces';
import type { Intent, ReadingContext } from '@overlap/domain/intent';
import type { Channel, Reply } from '@overlap/domain/reply';
import { isWorthAsking } from '@overlap/language-model/second-reading';
import { INTEGRATION_OF } from '@overlap/outcome/host';
import { captureLinks } from '@overlap/outcome/lead-link/capture-links';
import type { Work } from '@overlap/outcome/work';
import type { JobPayload } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { understand } from '@overlap/understanding/understand';
import type { Shift } from '../shift.ts';
import { decideOnReply, type ReadReply } from './decide.ts';
import { applySecondReading, askSecondReader, type Question, type SecondReading } from './second-reading.ts';

/**
 * understanding, then decision: both are pure and need the same rows, so they share one job and one transaction. The
 * lead's row is held meanwhile: two replies of one lead are decided one after the other. Where the workspace has a
 * second reader and it is worth asking, the transaction ends without a decision, and another is made with its opinion.
 */
export async function readReply(
  shift: Shift,
  { workspaceId, messageId }: JobPayload<'read-reply'>,
  { signal }: Pick<JobRun, 'signal'>,
): Promise<void> {
  const { database, queue, developmentHosts } = shift;
  const read = (second: SecondReading | null) =>
    withWorkspace(database, workspaceId, tx => readAndDecide({ tx, queue }, messageId, { second, developmentHosts }));
  const question = await read(null);
  if (question) await read(await askSecondReader(shift, workspaceId, question, signal));
}

/** One query tells which booking providers are connected, and whether there is a second reader. */
const CONNECTIONS = [...Object.values(INTEGRATION_OF), 'language-model'] as const;

/** @returns what to ask the second reader first; nothing was written then. `null` when the decision is made. */
async function readAndDecide(
  work: Work,
  messageId: string,
  { second, developmentHosts }: { second: SecondReading | null; developmentHosts: boolean },
): Promise<Question | null> {
  const { tx } = work;
  const message = await getMessage(tx, messageId);
  await lockLead(tx, message.leadId);
  const lead = await getLead(tx, message.leadId);
  const settings = await getSettings(tx);
  const offers = await listOpenOffers(tx, lead.id);
  const connected = await findIntegrationConfigs(tx, CONNECTIONS);
  const links = await listCalendarLinks(tx);
  const known = { message, lead, settings, offers, connected, links };
  const { reply, context: bare } = await gatherReading(tx, known);
  const context = { ...bare, developmentHosts };
  const intent = understand(reply, context);

  const reader = connected['language-model'];
  const isAsked = reader !== undefined && isWorthAsking(intent);
  if (isAsked && !second) return { messageId, intent, context, receivedAt: reply.receivedAt, names: namesOf(lead) };
  const isRequired = reader?.required === 'true';
  const final = isAsked && second ? applySecondReading(intent, context, second, isRequired) : intent;
  await saveReading(tx, known, final);
  await decideOnReply(work, { ...known, intent: final });
  return null;
}

/** understanding: what a reply is read against. */
async function gatherReading(
  tx: WorkspaceTx,
  { message, lead, settings, offers }: Omit<ReadReply, 'intent'>,
): Promise<{ reply: Reply; context: ReadingContext }> {
  const answered = await findAnsweredMessage(tx, lead.id, message.receivedAt);
  const reply = {
    channel: message.channel as Channel,
    text: message.text,
    subject: message.subject,
    receivedAt: message.receivedAt.toISOString(),
  };
  const context = {
    leadTimeZone: lead.timeZone,
    workspaceTimeZone: settings.timeZone,
    offeredSlots: offers.map(offer => offer.start),
    meetingMinutes: settings.meetingMinutes,
    outboundText: answered?.text ?? null,
    ownLinks: [settings.bookingLink, lead.campaign?.bookingLink].filter(link => typeof link === 'string'),
  };
  return { reply, context };
}

/** Keeps what was read. A scheduler link is always captured, whatever comes of it. */
async function saveReading(tx: WorkspaceTx, { message }: Pick<ReadReply, 'message'>, intent: Intent): Promise<void> {
  await saveIntent(tx, message.id, intent);
  await captureLinks(tx, { message, intent });
}

const namesOf = ({ name, company }: ReadReply['lead']): string[] =>
  [name, ...name.split(/\s+/), company].filter(each => typeof each === 'string');
