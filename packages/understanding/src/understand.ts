import type { Intent, ReadingContext } from '@overlap/domain/intent';
import type { Reply } from '@overlap/domain/reply';
import { judge } from './reading/judge.ts';
import { leadLinks } from './reading/links.ts';
import { gather, type Material } from './reading/material.ts';
import { isWallOfFigures } from './reading/phone.ts';

/**
 * Reads what a lead wants from a reply. Pure and total: it knows no clock and no zone but those given, and gives an
 * intent for every text. What is not plain is marked `certain: false`, and then no slot is named.
 */
export function understand(reply: Reply, context: ReadingContext): Intent {
  const material = gather(reply, context);
  const intent = { ...emptyIntent(material), ...judge(material, reply.subject ?? '') };
  const why = whyDistrusted(material, intent);
  if (why === null || !intent.certain) return intent;
  const finding = { rule: 'text.distrusted', says: why, span: null };
  return { ...intent, certain: false, acceptedSlot: null, acceptedAnyOf: [], findings: [...intent.findings, finding] };
}

/** Why a text as a whole cannot be trusted, as a sentence. Whoever wants out is let out, however it is written. */
function whyDistrusted({ words }: Material, { kind }: Intent): string | null {
  if (words.truncated) return 'The reply is too long to be read to its end, so a person reads it.';
  if (kind === 'unsubscribe') return null;
  if (isWallOfFigures(words.own)) return 'The reply holds too many figures to be told apart, so a person reads it.';
  return words.disguised
    ? 'The reply holds hidden text, or letters that only look like what they seem, so a person reads it.'
    : null;
}

const emptyIntent = ({
  own,
  words,
  links,
  signatureLinks,
}: Material): Omit<Intent, 'kind' | 'certain' | 'findings'> => ({
  ownText: own,
  acceptedSlot: null,
  acceptedAnyOf: [],
  proposed: [],
  proposedRanked: false,
  interpretations: [],
  zone: null,
  remarks: [],
  phone: null,
  schedulerLink: null,
  links: [...leadLinks(own, links, 'text'), ...leadLinks(words.signature, signatureLinks, 'signature')],
});
