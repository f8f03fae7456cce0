/**
 * What words can tell besides a time. The names are those of what is said, not of an intent: the rules in `reading/`
 * make an intent of them. `-maybe` stands for words that need a person's look.
 */
export const SIGNALS = [
  'opt-out',
  'opt-out-maybe',
  'legal-request',
  'automatic',
  'absent',
  'returns',
  'cancel',
  'reschedule',
  'trouble-with-meeting',
  'another-time',
  'wrong-person',
  'referral',
  'decline',
  'decline-maybe',
  'supplied',
  'later',
  'later-maybe',
  'busy',
  'interest',
  'asks-times',
  'rejects-times',
  'turns-back',
  'call',
  'no-call',
  'number-given',
  'fallback',
  'invite',
  'no-invite',
  'signature-link',
  'link-refused',
  'link-trouble',
  'machine-notice',
  'to-machine',
  'other-matter',
  'protest',
  'agree',
  'courtesy',
  'thanks',
  'joke',
] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * Ways to say one thing, one template a line, in the canonical spelling of the language.
 *
 * `word` must stand there, `(a|b c)` is one of several, `[a|b]` may be left out, `_` is up to three words of any kind,
 * `!(a|b)` must not follow, `-(a|b)` must not stand before, `^` and `$` are the begin and the end of a sentence, less its
 * opening and closing courtesies. Commas may stand anywhere.
 */
export interface SignalWords {
  signal: Signal;
  /** Name of the rule, for the finding. */
  rule: string;
  /** What a person reads. */
  says: string;
  phrases: string;
  /** A sentence with one of these in it does not say it. */
  unless?: string;
}

/** Everything that one language has to tell besides times. */
export interface LanguageWords {
  /** Word to its canonical spelling, which may be several words. */
  spelling: ReadonlyMap<string, string>;
  signals: readonly SignalWords[];
  /** Words that may open or close a sentence without changing it. */
  openers: string;
  closers: string;
}

/** `a|b|c` to one canonical spelling, line by line: `canonical: a|b|c`. */
export function spellings(lines: string): ReadonlyMap<string, string> {
  const rows = lines
    .split('\n')
    .map(line => line.split(':'))
    .filter(([, variants]) => variants !== undefined);
  return new Map(
    rows.flatMap(([canonical = '', variants = '']) =>
      variants.split('|').map(variant => [variant.trim(), canonical.trim()] as const),
    ),
  );
}
