import type { IntentKind } from '@overlap/domain/intent';
import type { Signal } from '../language/signal-words.ts';
import { phoneOf } from './contact.ts';
import { type ForeignLanguage, foreignLanguage, readForeignTimes } from './foreign.ts';
import type { LanguageCode } from './language.ts';
import { listen } from './listen.ts';
import type { Material } from './material.ts';
import { asksSomething, coreSentences, find, has, hasBehind, type Message } from './message.ts';
import { findSignaturePhone } from './phone.ts';
import { type Reading, read } from './reading.ts';

/**
 * Reads a text in another language. Refusals, opt-outs and absence notices keep their meaning; acceptances and
 * proposals are shown to a person with what they may mean, and a language without tables is shown as it is.
 */
export function readForeign(material: Material, code: LanguageCode): Reading {
  const language = foreignLanguage(code);
  const reading = language === undefined ? readUnknown(material) : readIn(material, language);
  return { phone: null, schedulerLink: null, ...reading };
}

function readIn(material: Material, language: ForeignLanguage): Reading {
  const message: Message = { material, heard: listen(material, language.signals) };
  return (
    readRefused(message) ??
    readTimed(message, language) ??
    readWish(message) ??
    read(
      material,
      asksSomething(message) ? 'question' : 'other',
      false,
      'other.foreign',
      `It is written in ${language.name}.`,
    )
  );
}

/** In the order in which they win; an absence needs words for its end as well. */
function readRefused(message: Message): Reading | null {
  const { material } = message;
  const optOut = find(message, 'opt-out');
  if (optOut !== undefined)
    return {
      ...read(material, 'unsubscribe', true, optOut.rule, optOut.says, optOut),
      remarks: has(message, 'legal-request') ? ['legal-request'] : [],
    };
  const absent = find(message, 'automatic') ?? (has(message, 'returns') ? find(message, 'absent') : undefined);
  if (absent !== undefined && asksSomething(message) === undefined)
    return read(material, 'out_of_office', true, absent.rule, absent.says, absent);
  for (const [signal, kind] of [
    ['cancel', 'cancel'],
    ['reschedule', 'reschedule'],
  ] as const) {
    const found = find(message, signal);
    if (found !== undefined) return read(material, kind, false, found.rule, found.says, found);
  }
  return readDeclined(message);
}

const DECLINING: readonly (readonly [Signal, IntentKind])[] = [
  ['wrong-person', 'wrong_person'],
  ['decline', 'not_interested'],
  ['later', 'not_now'],
];

function readDeclined(message: Message): Reading | null {
  const { material } = message;
  for (const [signal, kind] of DECLINING) {
    const found = find(message, signal);
    if (found === undefined) continue;
    const later = find(message, 'later');
    const putOff = kind === 'not_interested' && later?.sentence === found.sentence;
    const certain = !hasBehind(message, found.end, 'interest', 'asks-times', 'call', 'agree');
    return {
      ...read(material, putOff ? 'not_now' : kind, certain, found.rule, found.says, found),
      remarks: kind === 'wrong_person' && has(message, 'referral') ? ['referral'] : [],
    };
  }
  return null;
}

function readTimed(message: Message, language: ForeignLanguage): Reading | null {
  const { material } = message;
  const times = readForeignTimes(material, language);
  const rejects = find(message, 'rejects-times');
  if (times.kind === 'none' || (times.kind === 'accept_slot' && rejects !== undefined && has(message, 'asks-times')))
    return agreement(message, language);
  const says = `This was read in ${language.name}, so a person reads it.`;
  const { findings } = read(material, times.kind, false, 'times.foreign', says);
  return {
    kind: times.kind,
    certain: false,
    interpretations: times.interpretations,
    findings: times.findings.length > 0 ? times.findings : findings,
  };
}

function agreement({ material, heard }: Message, { name }: ForeignLanguage): Reading | null {
  const agree = heard.signals.find(each => each.signal === 'agree');
  const { slots } = material.ground.offer;
  if (
    agree === undefined ||
    slots.length === 0 ||
    heard.signals.some(each => each.signal === 'asks-times' || each.signal === 'interest')
  )
    return null;
  return {
    ...read(material, 'accept_slot', false, agree.rule, `They agree, in ${name}, so a person reads it.`, agree),
    interpretations: slots.map(slot => ({ says: agree.says, accepted: [slot.start], proposed: [] })),
  };
}

function readWish(message: Message): Reading | null {
  const { material } = message;
  const call = find(message, 'call');
  if (call !== undefined)
    return {
      ...read(material, 'call_request', true, call.rule, call.says, call),
      phone: phoneOf(message) ?? findSignaturePhone(material.words.signature, material.context),
    };
  if (coreSentences(message).length === 0 && has(message, 'thanks'))
    return { ...read(material, 'other', true, 'other.thanks', 'They only say thanks.'), remarks: ['needs-no-answer'] };
  const found = find(message, 'rejects-times', 'asks-times', 'interest');
  if (found === undefined) return null;
  return {
    ...read(material, 'interested', true, found.rule, found.says, found),
    remarks: has(message, 'link-refused') ? ['link-refused'] : [],
  };
}

/** The few words that mean the same in most of Europe, and figures that look like a time. */
const NO_INTEREST =
  /\b(?:não (?:temos|tenho) interesse|nao (?:temos|tenho) interesse|sem interesse|non (?:siamo|sono) interessat[oi]|nessun interesse|geen interesse|niet geïnteresseerd|inte intresserade?|ikke interessert|ikke interesseret|nie (?:jestem|jesteśmy) zainteresowan)/i;
const OPT_OUT =
  /\b(?:uitschrijven|afmelden|avregistrera|cancellatemi|disiscri\w{1,10}|cancelar (?:a )?inscrição|descadastr\w{1,8}|avmeld|wypisz|unsubscribe)\b/i;
const AWAY =
  /\b(?:afwezig|fuori sede|fuori ufficio|in ferie|fora do escritório|de férias|poza biurem|inte på kontoret|ikke på kontoret|frånvarande)\b/i;
const TIME_LIKE =
  /\b\d{1,2}(?:[:.h]\d{2}|\s?(?:uur|ore|horas|klockan|kl))|\b(?:alle|om|às|kl\.?) \d{1,2}\b|\b(?:luned|marted|mercoled|gioved|venerd)|(?:maan|dins|woens|donder|vrij)dag|(?:terça|quarta|quinta|sexta|segunda)(?:-feira)?|(?:mån|tis|ons|tors|fre)dag\b/i;

function readUnknown(material: Material): Reading {
  const says = 'It is written in a language that is not read here.';
  const { line } = material;
  if (OPT_OUT.test(line))
    return read(material, 'unsubscribe', true, 'unsubscribe.foreign', 'They ask for no more messages.');
  if (AWAY.test(line)) return read(material, 'out_of_office', true, 'absence.foreign', 'This is an absence notice.');
  if (NO_INTEREST.test(line)) return read(material, 'not_interested', true, 'decline.foreign', 'They decline.');
  const isTimed = TIME_LIKE.test(line);
  const kind = !isTimed
    ? 'other'
    : material.ground.offer.slots.length > 0 && !line.includes('?')
      ? 'accept_slot'
      : 'propose_time';
  return read(material, kind, false, 'other.foreign', says);
}
