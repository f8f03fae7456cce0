import type { Intent, ReadingContext } from '@overlap/domain/intent';
import type { Reply } from '@overlap/domain/reply';
import { judge } from './reading/judge.ts';
import { gather, type Material } from './reading/material.ts';
import { pickPhone, readSchedulerLink } from './reading/own-intents.ts';

/**
 * Reads what a lead wants from a reply. Pure and total: it knows no clock and no zone but those given, and gives an
 * intent for every text. What is not plain is marked `certain: false`, and then no slot is named.
 */
export function understand(reply: Reply, context: ReadingContext): Intent {
  const material = gather(reply, context);
  const reading = judge(material, reply.subject ?? '');
  const intent = { ...emptyIntent(material), ...reading };
  return material.words.truncated ? { ...intent, certain: false, acceptedSlot: null, acceptedAnyOf: [] } : intent;
}

const emptyIntent = ({
  own,
  phones,
  links,
  words,
  context,
  line,
}: Material): Omit<Intent, 'kind' | 'certain' | 'findings'> => {
  const link = readSchedulerLink(words, links, context.ownLinks);
  return {
    ownText: own,
    acceptedSlot: null,
    acceptedAnyOf: [],
    proposed: [],
    proposedRanked: false,
    interpretations: [],
    zone: null,
    remarks: [],
    phone: pickPhone(line, phones),
    schedulerLink: link === null ? null : { url: link.url, invited: link.invited },
  };
};
