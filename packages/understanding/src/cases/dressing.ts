import { offerSentAt, offerText } from './offer.ts';
import type { Scene } from './scene.ts';

/** `tuning` is what the engine is made on, `validation` has been looked at, `held-out` has not. */
export type Part = 'tuning' | 'validation' | 'held-out';
export type SignatureKind = 'none' | 'name' | 'titled' | 'phone' | 'link' | 'hours';
export type QuoteKind = 'none' | 'inline' | 'header' | 'dashes';

/** What a mail program and its owner put around the lead's words. */
export interface Dress {
  greeting: string;
  signature: SignatureKind;
  device: string;
  footer: string;
  quote: QuoteKind;
}

const signatures = {
  tuning: {
    none: () => '',
    name: ({ lead }) => `Best,\n${lead.first}`,
    titled: ({ lead }) => `-- \n${lead.first} ${lead.last}\n${lead.role}, ${lead.company}`,
    phone: ({ lead }) =>
      `Best regards,\n${lead.first} ${lead.last}\n${lead.role} | ${lead.company}\nTel: ${lead.phone}`,
    link: ({ lead }) => `--\n${lead.first} ${lead.last} | ${lead.company}\nMy calendar: ${lead.link}`,
    hours: ({ lead }) =>
      `Thanks,\n${lead.first} ${lead.last}\n${lead.company}\nPhone ${lead.phone}\nOffice hours Mon-Fri 8:30-5:30`,
  },
  validation: {
    none: () => '',
    name: ({ lead }) => `Cheers,\n${lead.first}`,
    titled: ({ lead }) => `Kind regards\n\n${lead.first} ${lead.last}\n${lead.company} - ${lead.role}`,
    phone: ({ lead }) =>
      `Many thanks\n${lead.first}\n\n${lead.first} ${lead.last} // ${lead.role}\n${lead.company}\ndirect ${lead.phone}`,
    link: ({ lead }) => `Sincerely,\n${lead.first} ${lead.last}\n${lead.role}\nSchedule with me > ${lead.link}`,
    hours: ({ lead }) =>
      `Warm regards,\n${lead.first} ${lead.last}, ${lead.role}\nt. ${lead.phone}\nWe are open weekdays 9am to 6pm.`,
  },
  'held-out': {
    none: () => '',
    name: ({ lead }) => `Regards\n${lead.first} ${lead.last}`,
    titled: ({ lead }) => `Yours,\n\n${lead.first} ${lead.last}\n${lead.role}\n${lead.company}`,
    phone: ({ lead }) =>
      `Thank you,\n\n${lead.first.toUpperCase()} ${lead.last.toUpperCase()}\n${lead.role} @ ${lead.company}\nMob ${lead.phone} | Fax available on request`,
    link: ({ lead }) => `${lead.first} ${lead.last}\n${lead.company}, ${lead.role}\nFind a time with me: ${lead.link}`,
    hours: ({ lead }) =>
      `Respectfully,\n${lead.first} ${lead.last}\n${lead.company}\nPh: ${lead.phone}\nFront desk staffed Monday to Thursday 8.00-16.30, Friday until 13.00`,
  },
} satisfies Record<Part, Record<SignatureKind, (scene: Scene) => string>>;

function quoted(text: string): string {
  return text
    .split('\n')
    .map(line => (line ? `> ${line}` : '>'))
    .join('\n');
}

const quotes = {
  tuning: {
    none: () => '',
    inline: scene =>
      `On ${offerSentAt(scene).toFormat("ccc, LLL d, yyyy 'at' h:mm a")} ${scene.seller.first} ${scene.seller.last} <${scene.seller.address}> wrote:\n\n${quoted(offerText(scene))}`,
    header: scene =>
      `________________________________\nFrom: ${scene.seller.first} ${scene.seller.last} <${scene.seller.address}>\nSent: ${offerSentAt(scene).toFormat('cccc, LLLL d, yyyy h:mm a')}\nTo: ${scene.lead.first} ${scene.lead.last}\nSubject: ${scene.subject.replace('Re: ', '')}\n\n${offerText(scene)}`,
    dashes: scene =>
      `-----Original Message-----\nFrom: ${scene.seller.first} ${scene.seller.last}\nSent: ${offerSentAt(scene).toFormat('dd LLLL yyyy HH:mm')}\nSubject: ${scene.subject.replace('Re: ', '')}\n\n${offerText(scene)}`,
  },
  validation: {
    none: () => '',
    inline: scene =>
      `${offerSentAt(scene).toFormat("'On' dd LLL yyyy', at' HH:mm,")} ${scene.seller.first} ${scene.seller.last} <${scene.seller.address}> wrote:\n\n${quoted(offerText(scene))}`,
    header: scene =>
      `From: ${scene.seller.first} ${scene.seller.last} <${scene.seller.address}>\nDate: ${offerSentAt(scene).toFormat("cccc, d LLLL yyyy 'at' HH:mm")}\nTo: ${scene.lead.first} ${scene.lead.last} <${scene.lead.first.toLowerCase()}@lead.example>\nSubject: ${scene.subject.replace('Re: ', '')}\n\n${offerText(scene)}`,
    dashes: scene =>
      `---- On ${offerSentAt(scene).toFormat('ccc, dd LLL yyyy HH:mm:ss ZZZ')} ${scene.seller.first} ${scene.seller.last} <${scene.seller.address}> wrote ----\n\n${quoted(offerText(scene))}`,
  },
  'held-out': {
    none: () => '',
    inline: scene =>
      `On ${offerSentAt(scene).toFormat('cccc, LLLL d, yyyy, h:mm a')}, ${scene.seller.first} ${scene.seller.last}\n<${scene.seller.address}> wrote:\n\n${quoted(offerText(scene))}`,
    header: scene =>
      `From: ${scene.seller.first} ${scene.seller.last} <${scene.seller.address}>\nSent: ${offerSentAt(scene).toFormat('dd/LL/yyyy HH:mm')}\nTo: ${scene.lead.last}, ${scene.lead.first}\nSubject: [EXT] ${scene.subject.replace('Re: ', '')}\nImportance: Normal\n\n${offerText(scene)}`,
    dashes: scene =>
      `-------- Original message --------\nFrom: ${scene.seller.first} ${scene.seller.last} <${scene.seller.address}>\nDate: ${offerSentAt(scene).toFormat("dd/LL/yyyy HH:mm '(GMT'ZZ')'")}\nTo: ${scene.lead.first} ${scene.lead.last}\nSubject: ${scene.subject.replace('Re: ', '')}\n\n${offerText(scene)}`,
  },
} satisfies Record<Part, Record<QuoteKind, (scene: Scene) => string>>;

const greetings = {
  tuning: [
    '',
    '',
    '',
    'Hi {seller},\n\n',
    '{seller},\n\n',
    'Hey {seller} - ',
    'Hello {seller},\n\nThanks for getting in touch.\n\n',
  ],
  validation: ['', '', '', 'Hiya {seller},\n\n', 'Dear {seller},\n\n', '{seller} -\n\n', 'Morning {seller}! '],
  'held-out': ['', '', '', 'Hi {seller}, ', 'Good afternoon {seller},\n\n', 'Hi again {seller},\n\n', '{seller}:\n\n'],
} satisfies Record<Part, string[]>;

const devices = {
  tuning: ['', '', '', '', 'Sent from my iPhone', 'Sent from my Galaxy'],
  validation: ['', '', '', '', 'Get Outlook for iOS', 'Sent from Proton Mail mobile'],
  'held-out': ['', '', '', '', 'Sent from Yahoo Mail on Android', 'Typed on the go, please forgive the thumbs.'],
} satisfies Record<Part, string[]>;

const footers = {
  tuning: [
    '',
    '',
    '',
    '',
    'This message is confidential and meant for the addressee only.',
    'Please think of the trees before you print this.',
  ],
  validation: [
    '',
    '',
    '',
    '',
    'CAUTION: This email originated from outside of the organization.',
    'Registered in England no. 09876543. VAT 123 4567 89.',
  ],
  'held-out': [
    '',
    '',
    '',
    '',
    '[External sender - think before you click]',
    'If you received this in error, kindly notify us and delete it. Scanned for viruses.',
  ],
} satisfies Record<Part, string[]>;

const signatureKinds: readonly SignatureKind[] = ['none', 'none', 'name', 'name', 'titled', 'phone', 'link', 'hours'];
const quoteKinds: readonly QuoteKind[] = ['none', 'none', 'inline', 'inline', 'header', 'dashes'];
const hasGreeting =
  /^(hi|hiya|hey|hello|dear|good (morning|afternoon|evening|day)|morning|afternoon|nora|owen|peter|tara|felix|miriam|g'day)\b/i;

function at<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('empty list');
  return item;
}

/** A dress that depends on nothing but the number, so that a case looks the same in every run. */
export function pickDress(part: Part, number: number, words: string): Dress {
  const greets = !hasGreeting.test(words) && words.length < 220;
  return {
    greeting: greets ? at(greetings[part], number) : '',
    signature: at(signatureKinds, number >>> 4),
    device: at(devices[part], number >>> 8),
    footer: at(footers[part], number >>> 12),
    quote: at(quoteKinds, number >>> 16),
  };
}

/** The closing lines of a part's writers. */
export function signatureOf(part: Part, scene: Scene, kind: SignatureKind): string {
  return signatures[part][kind](scene);
}

/** The thread below the answer, as a part's mail programs quote it. */
export function quoteOf(part: Part, scene: Scene, kind: QuoteKind): string {
  return quotes[part][kind](scene);
}

/** The whole body of a mail: the lead's words inside everything else. */
export function dressUp(part: Part, scene: Scene, words: string, dress: Dress): string {
  const pieces = [
    dress.greeting.replace('{seller}', scene.seller.first) + words,
    signatureOf(part, scene, dress.signature),
    dress.device,
    dress.footer,
    quoteOf(part, scene, dress.quote),
  ];
  return pieces.filter(piece => piece !== '').join('\n\n');
}
