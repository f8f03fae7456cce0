import type { Intent } from '@overlap/domain/intent';
import { readAgreement } from './agreement.ts';
import { ownLinkOf, phoneOf, readCall, readLink } from './contact.ts';
import { readForeign } from './foreign-intents.ts';
import { languageOf } from './language.ts';
import { listen } from './listen.ts';
import type { Material } from './material.ts';
import { coreSentences, type Message } from './message.ts';
import { readNotices } from './notices.ts';
import { readAside, readPlain } from './plain-intents.ts';
import type { Reading } from './reading.ts';
import { readRefusal } from './refusals.ts';

/** Judges a text by the rules in the order in which intents win over each other. */
export function judge(material: Material, subject: string): Reading {
  const message: Message = { material, heard: listen(material) };
  const link = ownLinkOf(message);
  const notice = readNotices(message, subject);
  const language = languageOf(ownSentences(message));
  if (notice === null && language !== 'en') return readForeign(material, language);
  const reading =
    notice ??
    readRefusal(message) ??
    readLink(message, link) ??
    readCall(message) ??
    readAside(message) ??
    readTimed(material) ??
    readAgreement(message) ??
    readPlain(message);
  const contact: Pick<Intent, 'phone' | 'schedulerLink'> = {
    phone: phoneOf(message),
    schedulerLink: link === null ? null : { url: link.url, invited: link.invited },
  };
  return { ...contact, ...reading };
}

/** A foreign text may open or close with an English courtesy. */
function ownSentences(message: Message): string {
  const { own } = message.material;
  const core = coreSentences(message)
    .map(number => message.heard.sentences[number])
    .map(sentence => own.slice(sentence?.start, sentence?.end))
    .join('\n');
  return core === '' ? own : core;
}

/** Times decide where nothing that wins over them was said. */
function readTimed({ times, side }: Material): Reading | null {
  if (times.kind !== 'accept_slot' && times.kind !== 'propose_time') return null;
  const isJoke = side.joke && times.kind === 'propose_time' && times.intent.proposed.length === 0;
  return { kind: isJoke ? 'other' : times.kind, certain: times.certain, ...times.intent, findings: times.findings };
}
