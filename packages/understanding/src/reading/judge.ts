import type { Intent } from '@overlap/domain/intent';
import type { Material } from './material.ts';
import { findWording, readCallRequest, readSchedulerLink } from './own-intents.ts';
import { proposedWords } from './proposed.ts';
import { type Reading, read } from './reading.ts';
import { namesOfferedSlot, readSlots } from './slot-intents.ts';
import { ACK_ONLY, INTEREST_WORDS, MACHINE_WORDS, NOTICE_WORDS, REJECT_WORDS, TURNING_WORDS } from './wording.ts';

/** Judges a text by the rules in the order in which intents win over each other. */
export function judge(material: Material, subject: string): Reading {
  return (
    readNotices(material, subject) ??
    readRefusal(material) ??
    readLink(material) ??
    readCall(material) ??
    readSlots(material) ??
    readPlain(material)
  );
}

function readNotices(material: Material, subject: string): Reading | null {
  const { line } = material;
  if (line.trim() === '') return read(material, 'other', false, 'other.empty', 'The reply has no words of its own.');
  if (MACHINE_WORDS.test(line)) {
    const kind =
      material.acceptance.status === 'unclear' &&
      material.tokens.some(token => /day|date|clock/.test(token.claim.kind)) &&
      namesOfferedSlot(material)
        ? 'accept_slot'
        : 'other';
    return {
      ...read(material, kind, false, 'other.machine', 'Part of the text is addressed to a machine.'),
      phone: null,
    };
  }
  if (
    /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesen|autoreply|réponse automatique)/i.test(
      subject,
    )
  ) {
    return {
      ...read(material, 'out_of_office', true, 'absence.subject', 'The subject is that of an automatic reply.'),
      phone: null,
      schedulerLink: null,
    };
  }
  return NOTICE_WORDS.test(line) || NOTICE_WORDS.test(subject)
    ? { ...read(material, 'other', false, 'other.notice', 'This is a machine’s notice.'), phone: null }
    : null;
}

function readRefusal(material: Material): Reading | null {
  if (material.acceptance.status !== 'unclear') return null;
  const timed = material.tokens.some(token => /weekday|clock|relative/.test(token.claim.kind));
  const found = findWording(material.line, timed && INTEREST_WORDS.test(material.line));
  if (found === null) return null;
  const quiet: Partial<Intent> =
    found.kind === 'out_of_office' || found.kind === 'unsubscribe' ? { phone: null, schedulerLink: null } : {};
  const open = /not_interested|not_now|wrong_person/.test(found.kind) && namesOfferedSlot(material);
  return { ...read(material, found.kind, found.certain && !open, found.rule, found.says, found), ...quiet };
}

function readLink(material: Material): Reading | null {
  const { words, links, context } = material;
  if (material.acceptance.status !== 'unclear') return null;
  const link = readSchedulerLink(words, links, context.ownLinks);
  if (link === null || !link.invited) return null;
  const plain = !TURNING_WORDS.test(material.line) && material.tokens.length === 0;
  return read(material, 'scheduler_link', plain, 'link.invited', 'They ask us to book on their own scheduler.', link);
}

function readCall(material: Material): Reading | null {
  const { words, line, phones, context } = material;
  if (material.acceptance.status !== 'unclear') return null;
  const call = readCallRequest(words, line, phones, context);
  if (call === null) return null;
  const says = call.phone === null ? 'They ask to be called.' : `They ask to be called on ${call.phone}.`;
  const reading = read(material, 'call_request', !TURNING_WORDS.test(line), 'call.asked', says, call);
  return {
    ...reading,
    phone: call.phone,
    proposedWords: proposedWords(material.own, material.sentences, material.tokens),
  };
}

/** A whole reply that only says yes: with several times on offer it may be to any of them. */
const AGREEMENT_ONLY =
  /^(?:(?:yes|yep|yeah|sure|ok|okay|that|this|it|hi|hey|sounds?|looks?|works?|is|all|good|great|perfect|fine|lovely|awesome|for|me|us|to|thanks|thank|you|cheers|let's|lets|do|👍)[\s,.!–-]*){1,10}$/iu;

/** What remains without a time: rejection of the offer, interest, a question, an unnamed yes. */
function readPlain(material: Material): Reading {
  const { line, offer } = material;
  const turned = TURNING_WORDS.test(line);
  if (ACK_ONLY.test(line)) return read(material, 'other', false, 'other.thanks', 'They only say thanks.');
  if (REJECT_WORDS.test(line))
    return read(material, 'interested', false, 'interest.other-times', 'The offered times do not suit them.');
  if (offer.fit.offered.length > 1 && AGREEMENT_ONLY.test(line.trim()))
    return read(material, 'accept_slot', false, 'accept.unnamed', 'They agree, and it is not clear to which time.');
  if (INTEREST_WORDS.test(line))
    return read(
      material,
      'interested',
      !turned && material.tokens.length === 0 && !/\bnot?\b|n't\b/i.test(line),
      'interest.said',
      'They are interested.',
    );
  if (
    offer.fit.offered.length > 0 &&
    /^(?:yes|yep|yeah|sure|ok|okay|k|works|sounds|perfect|great|👍|that works)\b|^👍/iu.test(line)
  ) {
    return read(material, 'accept_slot', false, 'accept.unnamed', 'They agree, and it is not clear to which time.');
  }
  if (line.includes('?') || /^(?:who|what|how|why|where|is|are|do|does|can)\b/i.test(line))
    return read(material, 'question', false, 'question.asked', 'They ask something.');
  return read(material, 'other', false, 'other.unread', 'This was not understood.');
}
