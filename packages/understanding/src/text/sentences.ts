export interface Sentence {
  text: string;
  /** Offsets into the own text. */
  start: number;
  end: number;
  isQuestion: boolean;
}

/** Points after these do not end a sentence. */
const ABBREVIATION =
  /(?:\b(?:mon|tues?|wed|weds|thur?s?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m|mr|mrs|ms|dr|no|ext|approx|e\.g|i\.e|vs|st)|(?:^|\s)\d{1,2})\.$/i;

/** Capitalised words that go on behind a figure with a point. */
const GOES_ON =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Uhr|Eastern|Central|Mountain|Pacific|London|GMT|UTC|EST|PST|CET)/;

/** "June 30.": a date that is whole, so its point ends the sentence. */
const WHOLE_DATE =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}\.$/i;

function endsHere(text: string, at: number): boolean {
  const char = text[at] ?? '';
  if (char === '\n') return !isWrap(text, at);
  if (!'.!?'.includes(char)) return false;
  const next = text[at + 1] ?? ' ';
  if (!/\s/.test(next)) return false;
  if (char !== '.') return true;
  if (
    /\b(?:mon|tues?|weds?|thur?s?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i.test(
      text.slice(Math.max(0, at - 8), at + 1),
    ) &&
    /^ (?:\d|[a-z])/.test(text.slice(at + 1, at + 3))
  )
    return false;
  if (/\bmay\.$/i.test(text.slice(Math.max(0, at - 5), at + 1))) return !/^ \d/.test(text.slice(at + 1, at + 3));
  if (WHOLE_DATE.test(text.slice(Math.max(0, at - 16), at + 1)))
    return !/^ \d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|uhr\b|h\b)/i.test(text.slice(at + 1, at + 12));
  const before = text.slice(Math.max(0, at - 12), at + 1);
  if (/^\d{1,2}\.$/.test(before.slice(before.lastIndexOf('\n') + 1).trim())) return false;
  const opens = /^\s+(\p{Lu}\p{Ll}*)/u.exec(text.slice(at + 1, at + 24))?.[1];
  if (/\d\.$|\b[ap]\.?m\.$/i.test(before))
    return (
      (opens !== undefined && !GOES_ON.test(opens)) ||
      /^ (?:either|any|both|no|yes|this|that|monday|tuesday|wednesday|thursday|friday|i|we|you|my|our|let|lets|please|pls|thanks|thx|can|could|also|btw|but|so|and|looking|see|talk|does|is|it|its|the|a|an|they|he|she|who|what|where|how|why|there|here|someone|somebody|everyone|will|would|last|not|if|or|then|hope|sounds|works|great|good|perfect|cheers|best)\b/.test(
        text.slice(at + 1, at + 12),
      )
    );
  return !ABBREVIATION.test(before);
}

/** A line end inside a sentence: mail programs wrap near column 72 and go on in lower case or with a figure. */
function isWrap(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return at - lineStart >= 55 && /[a-z0-9]/.test(text[at + 1] ?? '') && !/[.!?]/.test(text[at - 1] ?? '');
}

/** Cuts a text into sentences; every line end counts as one unless the line was only wrapped. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !endsHere(text, at)) continue;
    const raw = text.slice(start, at + 1);
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    if (words !== '') {
      sentences.push({
        text: words,
        start: start + lead,
        end: start + lead + words.length,
        isQuestion: words.includes('?'),
      });
    }
    start = at + 1;
  }
  return sentences;
}
