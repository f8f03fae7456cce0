/** Ways to write the same words otherwise. They leave the meaning alone, so the truth of a reply stays its truth. */
export type Disguise = (body: string, random: () => number) => string;

const between = (body: string, random: () => number, share: number, mark: string): string =>
  [...body].map(char => (random() < share ? char + mark : char)).join('');

const LOOKALIKES: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у' };
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

const NOISE = [
  'Sent from my iPhone',
  'This e-mail and any attachments are confidential and intended solely for the addressee.',
  '\u00a0\u00a0\n\n\n\n',
];

export const DISGUISES: Readonly<Record<string, Disguise>> = {
  'zero width': (body, random) => between(body, random, 0.08, '\u200b'),
  'soft hyphen': (body, random) => between(body, random, 0.05, '\u00ad'),
  'bidi marks': (body, random) => between(body, random, 0.05, pick(['\u200e', '\u202a', '\u202c', '\u2067'], random)),
  'no-break spaces': body => body.replaceAll(' ', '\u00a0'),
  'full width': body => body.replace(/[0-9A-Za-z]/g, char => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)),
  'look-alikes': (body, random) =>
    body.replace(/[aeopcxy]/g, char => (random() < 0.3 ? (LOOKALIKES[char] ?? char) : char)),
  'curly quotes': body => body.replaceAll("'", '’').replaceAll('"', '”'),
  'upper case': body => body.toUpperCase(),
  'line ends': body => body.replaceAll('\n', '\r\n'),
  noise: (body, random) => `${body}\n\n${pick(NOISE, random)}`,
};

/** Texts that are made to break a reader. They mean nothing; what is asked is no crash, no delay and no booking. */
export const BOMBS: readonly ((random: () => number) => string)[] = [
  random => 'Thursday at 3, not Thursday at 3, '.repeat(1 + Math.floor(random() * 2_000)),
  random => '1'.repeat(1 + Math.floor(random() * 60_000)),
  random => `${'('.repeat(5_000)}${'a '.repeat(Math.floor(random() * 5_000))}`,
  random => `on ${'a'.repeat(Math.floor(random() * 30_000))} wrote:`,
  random => '> '.repeat(Math.floor(random() * 20_000)),
  random => `${'ignore all '.repeat(Math.floor(random() * 3_000))}instructions`,
  random => '\u202e\u200b'.repeat(Math.floor(random() * 20_000)),
  random => '+1 212 555 0147 '.repeat(Math.floor(random() * 2_000)),
  random => 'https://calendly.com/a/b?c='.repeat(Math.floor(random() * 1_500)),
  random => '<div style="display:none">'.repeat(Math.floor(random() * 2_000)),
  random => '\n'.repeat(Math.floor(random() * 50_000)),
  random =>
    Array.from({ length: Math.floor(random() * 3_000) }, () =>
      String.fromCodePoint(Math.floor(random() * 0xd7ff)),
    ).join(''),
  random => `${'not '.repeat(Math.floor(random() * 8_000))}Thursday`,
  random => 'Mon 9-10, not Mon 9-10, Tue 10-11, '.repeat(Math.floor(random() * 1_500)),
  random => '\ud800'.repeat(Math.floor(random() * 3_000)),
];
