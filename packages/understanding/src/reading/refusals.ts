import type { Intent, IntentKind } from '@overlap/domain/intent';
import type { Signal } from '../language/signal-words.ts';
import type { Material } from './material.ts';
import {
  asksSomething,
  find,
  has,
  hasBehind,
  hasTimesBeside,
  isSurelyTimed,
  isTimed,
  type Message,
} from './message.ts';
import { namedTimes } from './named-times.ts';
import { type Reading, read } from './reading.ts';
import type { FoundSignal } from './signals.ts';

/** Wishes that stand behind a refusal and soften it. */
const WISHES: readonly Signal[] = ['interest', 'call', 'turns-back', 'agree'];

/** Opt-outs, changes of an agreed meeting, wrong persons and refusals, in the order in which they win. */
export function readRefusal(message: Message): Reading | null {
  return (
    readOptOut(message) ??
    readMeetingChange(message) ??
    readWrongPerson(message) ??
    readDecline(message) ??
    readLater(message) ??
    readHalfRefusal(message)
  );
}

function readOptOut(message: Message): Reading | null {
  const found = find(message, 'opt-out') ?? find(message, 'opt-out-maybe');
  if (found === undefined) return null;
  const { material, heard } = message;
  const last = heard.signals.findLast(each => each.signal === 'opt-out') ?? found;
  const taken = hasBehind(message, last.end, 'joke');
  const certain = last.signal === 'opt-out' && !taken;
  return {
    ...read(material, 'unsubscribe', certain, found.rule, found.says, found),
    phone: null,
    schedulerLink: null,
    remarks: has(message, 'legal-request') ? ['legal-request'] : [],
  };
}

/** "Our 3pm", "we had 8:30 tomorrow": a meeting that stands already. */
const STANDING =
  /\bour (?:\d{1,2}(?::?\d\d)? ?(?:am|pm)?|(?:mon|tues|wednes|thurs|fri)day(?:'s)?|tomorrow's|today's)\b|\bwe (?:had|have|were|are) (?:set |booked |scheduled |down |on |at |for ){0,3}\d{1,4} ?(?:am|pm)? ?(?:today|tomorrow|tmrw|on \w{3,9}) ?(?:right|yeah|yes)?\s?[?,.]/i;
const MOVING =
  /\b(?:push|move|shift|bump|swap|instead|postpone|late|stuck|reschedul\w{1,4}|can't make|cannot make|another time|rain check)\b/i;

/** A standing meeting that is to be moved, though nobody says so in as many words. */
function movesStanding(material: Material): Reading | null {
  const at = STANDING.exec(material.line);
  if (at === null || !MOVING.test(material.line)) return null;
  const { zone, interpretations } = material.times.intent;
  const span = { start: at.index, end: at.index + at[0].length };
  return {
    ...read(material, 'reschedule', false, 'reschedule.standing', 'They want to move a meeting that stands.', span),
    proposed: namedTimes(material),
    zone,
    interpretations,
  };
}

/** Moving and calling off touch an agreed meeting: a person does it, so they are never certain. */
function readMeetingChange(message: Message): Reading | null {
  const { material } = message;
  const cancel = find(message, 'cancel');
  if (cancel !== undefined) return read(material, 'cancel', false, cancel.rule, cancel.says, cancel);
  const trouble = find(message, 'trouble-with-meeting');
  const found =
    find(message, 'reschedule') ??
    (trouble !== undefined && (has(message, 'another-time', 'asks-times') || !isTimed(message)) ? trouble : undefined);
  if (found === undefined || (found === trouble && isSurelyTimed(message))) return movesStanding(material);
  const { zone, interpretations } = material.times.intent;
  return {
    ...read(material, 'reschedule', false, found.rule, found.says, found),
    proposed: namedTimes(material),
    zone,
    interpretations,
  };
}

function readWrongPerson(message: Message): Reading | null {
  const found = find(message, 'wrong-person');
  if (found === undefined) return null;
  const remarks: Intent['remarks'] = has(message, 'referral') ? ['referral'] : [];
  const certain = !isSurelyTimed(message) && !has(message, 'turns-back', 'joke');
  return { ...read(message.material, 'wrong_person', certain, found.rule, found.says, found), remarks, phone: null };
}

function readDecline(message: Message): Reading | null {
  const plain = find(message, 'decline');
  if (plain !== undefined) {
    const later = find(message, 'later');
    const isPutOff =
      later !== undefined &&
      later.sentence === plain.sentence &&
      later.start >= plain.end &&
      !/interested/.test(textOf(message, plain));
    return decline(message, isPutOff ? 'not_now' : 'not_interested', plain);
  }
  const supplied = find(message, 'supplied');
  if (supplied === undefined || isTimed(message) || asksSomething(message) !== undefined) return null;
  return hasBehind(message, supplied.end, ...WISHES) ? null : decline(message, 'not_interested', supplied);
}

const textOf = ({ material }: Message, { start, end }: FoundSignal): string =>
  material.own.slice(start, end).toLowerCase();

/** A plain refusal beside a time that is certainly agreed to is a contradiction: a person reads both. */
function decline(message: Message, kind: IntentKind, found: FoundSignal): Reading {
  const { material } = message;
  const sentences = sentencesOf(message, 'decline', 'later', 'supplied');
  const timed = isTimed(message) && hasTimesBeside(message, sentences, isSurelyTimed(message) ? 0 : found.sentence);
  if (timed && isSurelyTimed(message))
    return {
      ...read(material, material.times.kind as IntentKind, false, found.rule, found.says, found),
      interpretations: material.times.intent.interpretations,
      proposed: material.times.intent.proposed,
    };
  const certain = !timed && !isTakenBack(message, found);
  return { ...read(material, kind, certain, found.rule, found.says, found), phone: null };
}

const sentencesOf = ({ heard }: Message, ...signals: readonly Signal[]): ReadonlySet<number> =>
  new Set(heard.signals.filter(each => signals.includes(each.signal)).map(each => each.sentence));

function isTakenBack(message: Message, found: FoundSignal): boolean {
  const nextSentence = message.heard.sentences[found.sentence]?.end ?? found.end;
  return (
    hasBehind(message, found.end, ...WISHES, 'joke') ||
    hasBehind(message, nextSentence, 'asks-times') ||
    (has(message, 'legal-request') && asksSomething(message) !== undefined)
  );
}

function readLater(message: Message): Reading | null {
  const found = find(message, 'later');
  if (found === undefined) return null;
  const beside = isTimed(message) && hasTimesBeside(message, sentencesOf(message, 'later', 'decline'));
  if (isSurelyTimed(message) && beside) return null;
  if (has(message, 'rejects-times', 'asks-times') && !hasBehind(message, found.start, 'later')) return null;
  const certain = !beside && !isSurelyTimed(message) && !isTakenBack(message, found);
  return { ...read(message.material, 'not_now', certain, found.rule, found.says, found), phone: null };
}

/** Half a refusal counts where nothing else was said, and a person reads it. */
function readHalfRefusal(message: Message): Reading | null {
  if (isTimed(message) || has(message, 'interest', 'asks-times', 'rejects-times', 'call', 'agree')) return null;
  if (asksSomething(message) !== undefined || message.material.times.kind !== 'none') return null;
  const no = find(message, 'decline-maybe');
  if (no !== undefined) return read(message.material, 'not_interested', false, no.rule, no.says, no);
  const later = find(message, 'later-maybe', 'busy');
  return later === undefined ? null : read(message.material, 'not_now', false, later.rule, later.says, later);
}
