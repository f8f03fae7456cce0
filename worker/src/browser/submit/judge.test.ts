import { describe, expect, it } from 'vitest';
import { calCom } from '../drivers/cal-com.ts';
import { htmlReader } from '../fixtures/html.ts';
import { type Answer, type Evidence, judge, showsSeries } from './judge.ts';

const read = htmlReader();
const SLOT = { start: '2026-12-03T15:00:00.000Z', end: '2026-12-03T15:30:00.000Z' };
const FORM =
  '<h1>Intro call</h1><p>10:00am – 10:30am, Thursday, December 3, 2026</p><label>Name<input></label><button>Schedule Event</button>';
const SHOWN = '<p>10:00am – 10:30am, Thursday, December 3, 2026</p>';
const PAGE = 'https://book.example/dana/30min';
const made: Answer = {
  status: 200,
  json: { event: { start_time: '2026-12-03T10:00:00-05:00' }, invitee: { uuid: 'a1b2c3d4-0000' } },
  location: null,
};
const nothing: Answer = { status: 200, json: { ok: true }, location: null };

async function verdict(after: string, answer: Answer | null, changes: Partial<Evidence> = {}) {
  const evidence: Evidence = {
    before: await read(FORM),
    after: await read(after),
    addressBefore: PAGE,
    addressAfter: PAGE,
    answer,
    slot: SLOT,
    zone: 'America/New_York',
    email: 'ann@acme.example',
    veto: null,
    ...changes,
  };
  const { kind, signs } = judge(evidence);
  return [kind, ...signs].join(' ');
}

describe('booked are two witnesses', () => {
  it.each([
    ['the page and the answer', `<h1>You are scheduled</h1>${SHOWN}`, made, PAGE, 'confirmed text answer'],
    [
      'the page and its address',
      `<h1>Booking confirmed</h1>${SHOWN}`,
      null,
      'https://book.example/confirmation/8f3a21bc',
      'confirmed text address',
    ],
    [
      'the answer and the address, where the host’s own page says nothing',
      '<h1>Welcome to our site</h1>',
      made,
      'https://host.example/thank-you?invitee=a1b2c3d4-99',
      'confirmed answer address',
    ],
    [
      'a page that turned to another zone, which it names, and the answer',
      '<h1>You are scheduled</h1><p>12:00am – 12:30am, Friday, December 4, 2026</p><p>Asia/Tokyo</p>',
      made,
      PAGE,
      'confirmed text answer',
    ],
    [
      'a page in German and the answer',
      `<h1>Dieser Termin ist geplant</h1><p>Donnerstag, 3. Dezember 2026, 10:00</p>`,
      made,
      PAGE,
      'confirmed text answer',
    ],
  ])('%s', async (_by, after, answer, addressAfter, expected) => {
    expect(await verdict(after, answer, { addressAfter })).toBe(expected);
  });
});

describe('never booked', () => {
  it.each([
    [
      'by a page’s words alone',
      `<h1>You are scheduled</h1>${SHOWN}<a href="/c">Cancel</a>`,
      nothing,
      'outcome-unknown text links',
    ],
    ['by an answer alone', '<h1>Intro call</h1>', made, 'outcome-unknown answer'],
    [
      'with another time on the page',
      '<h1>You are scheduled</h1><p>11:00am, Friday, December 4, 2026</p>',
      made,
      'outcome-unknown answer',
    ],
    [
      'with another time on the page, in a zone that it names',
      '<h1>You are scheduled</h1><p>10:00am, Thursday, December 3, 2026</p><p>Asia/Tokyo</p>',
      made,
      'outcome-unknown answer',
    ],
    [
      'where the host has to confirm',
      `<h1>Your booking has been submitted</h1>${SHOWN}<p>Dana still needs to confirm or reject the booking.</p>`,
      made,
      'pending-approval',
    ],
    [
      'where the host has to confirm, in French',
      `<h1>Votre réservation a été envoyée</h1>${SHOWN}`,
      made,
      'pending-approval',
    ],
    [
      'where the answer says pending',
      `<h1>You are scheduled</h1>${SHOWN}`,
      { ...made, json: { id: 12, status: 'PENDING' } },
      'pending-approval',
    ],
    [
      'where the time was taken',
      `${FORM}<p role="alert">That time is no longer available.</p>`,
      { status: 409, json: {}, location: null },
      'slot-taken',
    ],
    [
      'where the time was taken, and the server calls that forbidden',
      `${FORM}<p>The slot you have chosen is no longer available.</p>`,
      { status: 403, json: { detail: { id: 'SLOT_TAKEN' } }, location: null },
      'slot-taken',
    ],
    [
      'where the answer of 200 is an error',
      '<h1>Intro call</h1>',
      { status: 200, json: { success: false, message: 'slot already taken' }, location: null },
      'slot-taken',
    ],
    [
      'where the page says yes and its answer no',
      `<h1>You are scheduled</h1>${SHOWN}`,
      { status: 200, json: { success: false, message: 'no' }, location: null },
      'outcome-unknown',
    ],
    [
      'where the server broke down',
      `${FORM}<p>Something went wrong</p>`,
      { status: 500, json: undefined, location: null },
      'outcome-unknown',
    ],
    [
      'where the page says yes and the answer of an unknown scheduler calls itself a sham',
      `<h1>You are scheduled</h1>${SHOWN}`,
      { ...made, json: { id: 0, uid: 'decoy', startTime: SLOT.start, isShortCircuitedBooking: true } },
      'refused-silently',
    ],
    [
      'where the answer says that it ran dry',
      `<h1>You are scheduled</h1>${SHOWN}`,
      { ...made, json: { uid: 'a1b2c3d4', startTime: SLOT.start, dry_run: true } },
      'refused-silently',
    ],
    [
      'where the page says yes to another time, and ours is still there to be chosen',
      `${FORM}<button aria-pressed="true">10:00am</button><button>10:30am</button><h2>You are scheduled</h2><p>Thursday, December 3, 2026, 11:00am</p>`,
      made,
      'outcome-unknown answer',
    ],
    [
      'where a code is asked for after all',
      '<h2>Verify your email</h2><label>Enter the code<input autocomplete="one-time-code"></label>',
      nothing,
      'email-code',
    ],
    ['where no answer came', FORM, null, 'outcome-unknown'],
    ['where automated visitors are turned away', FORM, { status: 403, json: undefined, location: null }, 'blocked'],
  ])('%s', async (_why, after, answer, expected) => {
    expect(await verdict(after, answer)).toBe(expected);
  });
});

it.each([
  [
    { status: 'success', data: { id: 0, uid: 'x', status: 'ACCEPTED', isShortCircuitedBooking: true } },
    PAGE,
    'refused-silently',
  ],
  [{ id: 7, uid: 'x', status: 'ACCEPTED' }, 'https://cal.com/booking-successful/x', 'refused-silently'],
  [{ id: 7, uid: 'x', status: 'PENDING' }, PAGE, 'pending-approval'],
  [{ id: 7, paymentRequired: true }, PAGE, 'payment'],
  [{ id: 7, uid: 'x', status: 'ACCEPTED' }, PAGE, undefined],
])('Cal.com’s answer %o denies: %s %s', (answer, address, kind) => {
  expect(calCom.veto(answer, address)?.kind).toBe(kind);
});

describe('a page that lists our time on further days would book a series', () => {
  const list = (...days: string[]) => `${FORM}${days.map(day => `<p>10:00am, ${day}, 2026</p>`).join('')}`;
  it.each([
    ['three weeks', list('Thursday, December 3', 'Thursday, December 10', 'Thursday, December 17'), true],
    ['one day', list('Thursday, December 3'), false],
    ['our time and when it can be cancelled', list('Thursday, December 3', 'Wednesday, December 2'), false],
    ['other times of other days', `${FORM}<p>9am, Friday, December 4</p><p>9am, Friday, December 11</p>`, false],
  ])('%s', async (_what, html, isSeries) => {
    const [before, after] = [await read(FORM), await read(html)];
    expect(showsSeries({ before, after, slot: SLOT, zone: 'America/New_York' })).toBe(isSeries);
  });
});
