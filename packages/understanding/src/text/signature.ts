import { ADDED_LINES, CLOSINGS, NOT_NAMES } from './signature-words.ts';

const NAME_WORD = /^(?:\p{Lu}[\p{L}'-]{1,20}|\p{Lu}\.?)$/u;
/** Small words inside a surname: Joris de Wit. */
const PARTICLE = /^(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|vom|zu|zum|ten|ter|bin|al|el|af|av)$/;
const CONTACT = /@|https?:|www\.|\||\.(?:com|io|net|org|co|app|example)\b|\+?\d[\d ().-]{7,}/i;
const LABEL =
  /^(?:[tmpfcew]|tel|mob|mobile|phone|cell|fax|direct|office|office hours|book time with me|book a|meet|web|email|linkedin|address)\b ?[:.|(+\d-]|^(?:office hours|book time with me)\b/i;
const POSTSCRIPT = /^p\.? ?s\b/i;
const SENTENCE_END = /[?!]$|[a-z]\.$/;
const DAY_OR_DOUBT =
  /\b(?:mon|tues?|wed|thurs?|fri|sat|sun)(?:day|nesday|urday|sday|rsday)?\b|\b(?:not|no|but|if|only|instead|please|works?|tomorrow|today|unless)\b/i;

/** Whether a line is nothing but one to three words that can be a person's name. */
export function isNameLine(line: string): boolean {
  const words = line
    .replace(/^[-~* ]{1,4}/, '')
    .replace(/[,.]$/, '')
    .split(' ');
  if (words.length > 4 || words.length === 0) return false;
  const [first = '', ...rest] = words.map(word => word.toLowerCase().replace('.', ''));
  return (
    words.every((word, at) => NAME_WORD.test(word) || (at > 0 && at < words.length - 1 && PARTICLE.test(word))) &&
    words.filter(word => NAME_WORD.test(word)).length <= 3 &&
    !NOT_NAMES.has(first) &&
    rest.every(word => !DAY_OR_DOUBT.test(word))
  );
}

/** Whether a line is one that a mail program or a legal department puts under every message. */
export function isAddedLine(line: string): boolean {
  const start = line.slice(0, 600);
  return (
    ADDED_LINES.some(pattern => pattern.test(start.slice(0, 400))) ||
    (countLegalWords(start) >= 2 && !OWN_WISH.test(start))
  );
}

/** Notices of lawyers differ in their sentences, not in their words: two of these in a line make it one. */
const LEGAL_WORDS =
  /\b(?:confidential(?:ity)?|privileged|proprietary|intended|recipient|addressee|notify (?:the sender|us|me)|delete (?:it|this|the|all)|in error|by mistake|unauthori[sz]ed|disclos(?:e|ure)|distribution|dissemination|copying|attachments?|liability|virus(?:es)?|disclaimer|registered (?:office|in)|legally|prohibited|sender|views|opinions)\b/gi;
/** A lead who wants to be forgotten uses a lawyer's words as well. */
const OWN_WISH =
  /\b(?:remove (?:me|us|my|our)|take (?:me|us)|unsubscribe|opt out|stop (?:sending|emailing|contacting)|(?:delete|erase) (?:all )?(?:of )?(?:my|our)|my (?:personal )?data|our data|works for me)\b/i;
const countLegalWords = (line: string): number =>
  new Set([...line.matchAll(LEGAL_WORDS)].map(match => match[0].toLowerCase())).size;

const isClosing = (line: string): boolean =>
  CLOSINGS.has(
    line
      .toLowerCase()
      .replace(/[,.!:;-]{1,3}$/, '')
      .trim(),
  );

/** "Best, Dana" and "Mit freundlichen Grüßen, Jens" on one line. */
function isClosingWithName(line: string): boolean {
  const comma = line.indexOf(',');
  return comma > 0 && isClosing(line.slice(0, comma)) && isNameLine(line.slice(comma + 1).trim());
}

/** A title, a company, a number, an address: short, mostly capitalised, no sentence. */
function isSignatureLine(line: string): boolean {
  if (line === '' || isAddedLine(line) || isNameLine(line) || LABEL.test(line)) return true;
  if (line.length > 140 || SENTENCE_END.test(line)) return false;
  if (CONTACT.test(line)) return line.split(' ').filter(word => /^[a-z']{2,}$/.test(word)).length <= 4;
  if (DAY_OR_DOUBT.test(line)) return false;
  const words = line.split(/[ ,/]/).filter(word => /\p{L}{3}/u.test(word));
  return words.length <= 9 && words.filter(word => /^\W?\p{Lu}/u.test(word)).length >= words.length * 0.6;
}

const nextWords = (lines: readonly string[], at: number): string => {
  let next = at + 1;
  while (next < lines.length && lines[next] === '') next += 1;
  return lines[next] ?? '';
};

function closesHere(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (/^(?:--|__)$/.test(line) || isClosingWithName(line)) return true;
  if (!isClosing(line)) return false;
  const next = nextWords(lines, at);
  return next === '' || isNameLine(next.split(/ ?[,|] ?/)[0] ?? '') || isAddedLine(next);
}

/** Index of the line with which the signature begins; `lines.length` when there is none. Lines are trimmed. */
function findSignatureStart(lines: readonly string[], thread: string): number {
  const start = lines.findIndex((_, at) => closesHere(lines, at) || isBareSignature(lines, at, thread));
  return start < 0 ? lines.length : start;
}

/**
 * A name without "Best," before it: after a blank line or a dash, and only signature lines to the end. Standing alone
 * it could be any capitalised word ("Provisional"), so the thread has to know it.
 */
function isBareSignature(lines: readonly string[], at: number, thread: string): boolean {
  const line = lines[at] ?? '';
  if (at === 0 || lines.length - at > 13 || !isNameLine(line)) return false;
  if (lines[at - 1] !== '' && !/^[-~]/.test(line)) return false;
  const rest = lines.slice(at + 1);
  const alone = !/^[-~]/.test(line) && rest.every(next => next === '' || isAddedLine(next));
  return (
    rest.every(isSignatureLine) &&
    (!alone || line.split(/[ ,.]/).some(word => word.length > 1 && thread.includes(word)))
  );
}

/**
 * Divides lines into what was written for this message and the signature. A postscript is always kept. `thread` is what
 * is known of the conversation: the names in it are people.
 */
export function cutSignature(text: string, thread: string): { kept: string; signature: string } {
  const lines = text.split('\n').map(line => line.trim());
  const start = findSignatureStart(lines, thread);
  const delimiter = /^(?:--|__)/.test(lines[start] ?? '');
  const kept = lines.slice(0, start).filter(line => !isAddedLine(line));
  const signature: string[] = [];
  let afterPostscript = false;
  for (const [index, line] of lines.slice(start).entries()) {
    afterPostscript ||= POSTSCRIPT.test(line);
    const cut = !afterPostscript && (index === 0 || delimiter || isSignatureLine(line));
    (cut || isAddedLine(line) ? signature : kept).push(line);
  }
  return { kept: kept.join('\n'), signature: signature.join('\n') };
}
