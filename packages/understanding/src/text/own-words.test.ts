import { describe, expect, it } from 'vitest';
import { readOwnWords } from './own-words.ts';

const own = (text: string): string =>
  readOwnWords({ channel: 'email', text, subject: null, receivedAt: '2026-03-03T14:20:00Z' }, 'Hi Dana, Thursday?').own;
const W = 'Thursday works.';

const CUT: readonly (readonly [string, string])[] = [
  [
    'Gmail',
    `${W}\n\nOn Mon, Mar 2, 2026 at 1:20 PM Sam Rivera <sam@northbeam.example> wrote:\n\n> Hi Dana\n> 1) Friday`,
  ],
  ['Gmail wrapped', `${W}\n\nOn Mon, Mar 2, 2026 at 1:20 PM Sam Rivera\n<sam@northbeam.example> wrote:\n\n> Friday?`],
  ['Gmail without marks', `${W}\n\nOn Mon, Mar 2, 2026 at 1:20 PM Sam <sam@x.example> wrote:\n\nFriday?\n1) Friday`],
  [
    'Outlook',
    `${W}\n\n________________________________\nFrom: Sam <sam@x.example>\nSent: Mon, Mar 2, 2026\nTo: Dana\nSubject: Call\n\nFriday?`,
  ],
  ['Outlook bold', `${W}\n\n*From:* Sam <sam@x.example>\n*Sent:* Monday\n\nFriday?`],
  ['Outlook German', `${W}\n\nVon: Sam <sam@x.example>\nGesendet: Montag\nAn: Dana\n\nFriday?`],
  ['original message', `${W}\n\n-----Original Message-----\nFrom: Sam\nSent: Mon\n\nFriday?`],
  ['forward', `${W}\n\n---------- Forwarded message ---------\nFrom: Bob\n\nFriday at 2`],
  ['Apple forward', `${W}\n\nBegin forwarded message:\n\nFrom: Bob\nFriday`],
  ['German attribution', `${W}\n\nAm 02.03.2026 um 13:20 schrieb Sam <sam@x.example>:\n> Friday`],
  ['French attribution', `${W}\n\nLe lun. 2 mars 2026 à 13:20, Sam <sam@x.example> a écrit :\n> Friday`],
  ['quoted attribution', `${W}\n\n> On Mon, Mar 2, 2026, Sam <sam@x.example> wrote:\n>\n> Friday`],
  ['iPhone', `${W}\n\nSent from my iPhone`],
  ['Android', `${W}\n\nGet Outlook for Android`],
  ['delimiter', `${W}\n\n-- \nDana Whitfield\nVP Operations\nOffice hours Mon-Fri 9-5`],
  ['Best', `${W}\n\nBest,\nDana`],
  ['Best regards', `${W}\n\nBest regards,\nDana Whitfield\nVP Operations | Larkspur Freight\nT: (212) 555-0142`],
  [
    'Kind regards and blank',
    `${W}\n\nKind regards\n\nDana Whitfield\nLarkspur Freight\nM (212) 555-0142 | Meet: https://calendly.com/dana`,
  ],
  ['one line', `${W}\nThanks, Dana`],
  ['name alone', `${W}\n\nDana`],
  ['dash name', `${W}\n-Dana`],
  ['name and title', `${W}\n\nDana Whitfield\nVP Operations, Larkspur Freight`],
  ['German closing', `${W}\n\nMit freundlichen Grüßen\nJens Albrecht`],
  ['legal footer', `${W}\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.`],
  ['printing', `${W}\n\nPlease consider the environment before printing this email.`],
  ['signature, then quote', `${W}\n\nBest,\nDana\n\nOn Mon, Mar 2, 2026 at 1:20 PM Sam <s@x.example> wrote:\n> Friday`],
];

describe('own words', () => {
  it.each(CUT)('are left of: %s', (_, text) => expect(own(text)).toBe(W));

  it('are kept between quoted lines', () => {
    expect(
      own(
        'On Mon, Mar 2, 2026 Sam <s@x.example> wrote:\n> Are you the right person?\nYes I am.\n> Thursday?\nNo, Friday.',
      ),
    ).toBe('Yes I am.\nNo, Friday.');
  });
  it.each([
    ['a postscript', `${W}\n\nBest,\nDana\n\nPS: make it 4`, 'PS: make it 4'],
    ['prose behind a closing', `${W}\nThanks,\nI am not free before noon`, 'not free before noon'],
    ['prose behind a name', `${W}\n\nBest,\nDana\n\nOnly if my boss agrees to it.`, 'Only if my boss'],
    ['one word that is no name', `${W}\n\nCancelled`, 'Cancelled'],
    ['one word that the thread does not know', `${W}\n\nProvisional`, 'Provisional'],
    ['a text that is one word', 'Stop', 'Stop'],
  ])('keep %s', (_, text, part) => expect(own(text)).toContain(part));

  it('keep the signature apart', () => {
    const text = `${W}\n\nBest,\nDana Whitfield\nT: (212) 555-0142`;
    expect(readOwnWords({ channel: 'email', text, subject: null, receivedAt: '' }).signature).toContain('555-0142');
  });
  it('are spelled plainly', () => expect(own('Let’s\u00a0do\u200b “Friday” 2️⃣')).toBe('Let\'s do "Friday" 2'));
  it('are not cut on SMS', () => {
    expect(readOwnWords({ channel: 'sms', text: 'Thursday\n> ok', subject: null, receivedAt: '' }).own).toBe(
      'Thursday\n> ok',
    );
  });
});
