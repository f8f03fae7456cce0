import type { WorkspaceTx } from '@overlap/database/client';
import { updateLead } from '@overlap/database/stores/leads';
import { keepSchedulerLink } from '@overlap/database/stores/scheduler-links';
import type { Intent, LeadLink } from '@overlap/domain/intent';
import { recogniseLink } from '@overlap/scheduler-link/recognise-link';

/** The identity of a page: two links with the same key lead to it. Pure; nothing is opened. */
export const keyOfLink = (url: string): string =>
  recogniseLink(url, { ownLinks: [], developmentHosts: true }).key ?? url;

/** Every link of a reply; one that was read before links were kept has only the one it was about. */
function linksOf(intent: Intent): LeadLink[] {
  if (intent.links.length > 0 || !intent.schedulerLink) return intent.links;
  const { url, family, kind } = recogniseLink(intent.schedulerLink.url, { ownLinks: [], developmentHosts: true });
  const known = (['booking', 'landing', 'routing', 'poll'] as const).find(each => each === kind) ?? 'unknown';
  return [{ url: url ?? intent.schedulerLink.url, family: family ?? 'unknown', kind: known, from: 'text' }];
}

/**
 * The link to act on: the one that the reply is about, else the only one of its text. `null` where there are several,
 * or none outside the signature.
 */
export function chooseLink(intent: Intent): LeadLink | null {
  const inText = linksOf(intent).filter(link => link.from === 'text');
  const about = intent.schedulerLink ? keyOfLink(intent.schedulerLink.url) : null;
  const meant = inText.find(link => keyOfLink(link.url) === about);
  const [only, ...more] = new Map(inText.map(link => [keyOfLink(link.url), link])).values();
  return meant ?? (more.length === 0 ? (only ?? null) : null);
}

/**
 * Keeps every link that a reply gives, whatever comes of it. The lead's own field has the newest that they offered:
 * what only stands in a signature is known, but not offered.
 */
export async function captureLinks(
  tx: WorkspaceTx,
  { message, intent }: { message: { id: string; leadId: string; receivedAt: Date }; intent: Intent },
): Promise<void> {
  const { id: messageId, leadId, receivedAt } = message;
  const links = linksOf(intent);
  for (const { url, family, kind, from } of links) {
    const key = keyOfLink(url);
    await keepSchedulerLink(tx, { leadId, key, url, family, kind, source: from, messageId, seenAt: receivedAt });
  }
  const about = intent.schedulerLink?.url;
  const offered = chooseLink(intent);
  const isOnlySigned = links.length > 0 && links.every(link => link.from === 'signature');
  const newest = isOnlySigned ? null : (about ?? offered?.url ?? null);
  if (!newest) return;
  await updateLead(tx, leadId, { externalSchedulingLink: newest, externalSchedulingLinkSeenAt: receivedAt });
}
