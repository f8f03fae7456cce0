import { formatInstant } from '@overlap/domain/time';
import type { Acceptance } from './acceptance.ts';
import { matchSlot } from './match-slots.ts';
import type { Material } from './material.ts';
import { proposedWords } from './proposed.ts';
import { type Reading, read } from './reading.ts';
import { CHANGE_WORDS, REJECT_WORDS } from './wording.ts';

const show = (start: string, material: Material): string => formatInstant(start, material.offer.fit.zone);

/** Whether the times of some sentence fit at least one offered slot. */
export function namesOfferedSlot({ sentences, tokens, offer }: Material): boolean {
  return sentences.some(sentence => {
    const inside = tokens.filter(token => token.start >= sentence.start && token.end <= sentence.end).slice(0, 12);
    if (!inside.some(token => token.claim.kind !== 'duration' && !/zone/.test(token.claim.kind))) return false;
    return offer.fit.offered.some(slot => matchSlot(inside, { ...offer.fit, offered: [slot] }) !== null);
  });
}

/** An acceptance, certain or not, or times of the lead's own. */
export function readSlots(material: Material): Reading | null {
  const { acceptance } = material;
  if (acceptance.status === 'one') return acceptOne(material, acceptance);
  if (acceptance.status === 'any') {
    const says = `They leave the choice to us: ${acceptance.slots.map(slot => show(slot.start, material)).join('; ')}.`;
    return {
      ...read(material, 'accept_slot', true, 'accept.any', says),
      acceptedAnyOf: acceptance.slots.map(slot => slot.start),
    };
  }
  const words = proposedWords(material.own, material.sentences, material.tokens);
  if (namesOfferedSlot(material) && !(CHANGE_WORDS.test(material.line) && words.length > 0)) {
    return read(
      material,
      'accept_slot',
      false,
      'accept.unclear',
      `They may agree to an offered time: ${acceptance.why}.`,
      acceptance.at,
    );
  }
  const rejects =
    REJECT_WORDS.test(material.line) && !/\d/.test(words.join('')) && !namesTimesBesideRejection(material);
  if (words.length === 0 || rejects) return null;
  return {
    ...read(
      material,
      'propose_time',
      false,
      'propose.named',
      'They name times that are not on offer.',
      material.tokens[0] ?? null,
    ),
    proposedWords: words,
  };
}

/** "Neither suits me. Could you do Tuesday?": what one sentence turns down, another one may replace. */
function namesTimesBesideRejection({ own, sentences, tokens }: Material): boolean {
  const others = sentences.filter(sentence => !REJECT_WORDS.test(own.slice(sentence.start, sentence.end)));
  return proposedWords(own, others, tokens).length > 0;
}

function acceptOne(material: Material, { slot, tokens }: Acceptance & { status: 'one' }): Reading {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const when = show(slot.start, material);
  if (first === undefined || last === undefined) {
    return {
      ...read(material, 'accept_slot', true, 'accept.agreed', `They agree to the one offered time, ${when}.`),
      acceptedSlot: slot.start,
    };
  }
  const words = tokens.map(token => token.text).join(' ');
  const kind = tokens.find(token => !/zone|duration/.test(token.claim.kind))?.claim.kind ?? 'time';
  return {
    ...read(material, 'accept_slot', true, `accept.${kind}`, `“${words}” is the offered ${when}.`, first),
    acceptedSlot: slot.start,
  };
}
