import { createSimulators, type Simulators } from '@overlap/simulators';
import { findBrowser } from '@overlap/worker/browser/find-browser';
import { DateTime } from 'luxon';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';

/** The visitor's zone is not the host's, so that a page that mixes them up books another instant. */
const VISITOR_ZONE = 'Europe/Berlin';
const PERSON = { name: 'Ann Lee', first: 'Ann', last: 'Lee', email: 'ann.lee@corp.test', phone: '+1 212 555 0147' };

let simulators: Simulators;
let url: string;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  simulators = await createSimulators({ store: ':memory:' });
  url = await simulators.listen(0);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: run the tests by `pnpm test`, which installs one.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  context = await browser.newContext({
    locale: 'en-US',
    timezoneId: VISITOR_ZONE,
    viewport: { width: 1280, height: 900 },
  });
});
afterAll(async () => {
  await browser?.close();
  await simulators?.close();
});

/** A time on the wall, as the visitor sees it. */
type Wanted = DateTime<true>;
type Scope = Pick<Page, 'getByLabel'>;

interface Walk {
  order: object;
  /** From the opened page to the confirmation, as a person goes. */
  book(page: Page, wanted: Wanted): Promise<void>;
}

const twelve = (at: Wanted, form = 'h:mma'): string => at.toFormat(form).replace(/AM|PM/, half => half.toLowerCase());
const fill = async (scope: Scope, values: Record<string, string>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) await scope.getByLabel(label, { exact: true }).fill(value);
};
/** Goes on by months until the heading names the wanted one. */
async function turnTo(page: Page, wanted: Wanted, next: string): Promise<void> {
  await page
    .getByText(/^[A-Z][a-z]+ \d{4}$/)
    .first()
    .waitFor();
  const heading = page.getByText(wanted.toFormat('LLLL yyyy'), { exact: true }).first();
  for (let turns = 0; turns < 3 && !(await heading.isVisible()); turns += 1) {
    const shown = await page
      .getByText(/^[A-Z][a-z]+ \d{4}$/)
      .first()
      .textContent();
    await page.getByRole('button', { name: next, exact: true }).click();
    await page
      .getByText(shown ?? '', { exact: true })
      .first()
      .waitFor({ state: 'detached' });
  }
  await heading.waitFor();
}

const WALKS: Record<string, Walk> = {
  calendly: {
    order: { family: 'calendly' },
    async book(page, wanted) {
      await turnTo(page, wanted, 'Go to next month');
      await page.getByRole('button', { name: `${wanted.toFormat('cccc, LLLL d')} - Times available` }).click();
      await page.getByRole('button', { name: twelve(wanted), exact: true }).click();
      await page.getByRole('button', { name: `Next ${twelve(wanted)}` }).click();
      await page.getByRole('heading', { name: 'Enter Details' }).waitFor();
      await fill(page, { 'Name *': PERSON.name, 'Email *': PERSON.email });
      await page.getByRole('button', { name: 'Schedule Event' }).click();
      await page.getByRole('heading', { name: 'You are scheduled' }).waitFor();
      await page
        .locator('[data-container="details"]')
        .filter({ hasText: twelve(wanted) })
        .waitFor();
    },
  },
  hubspot: {
    order: { family: 'hubspot' },
    async book(page, wanted) {
      await turnTo(page, wanted, `View ${wanted.toFormat('LLLL')}`);
      await page.getByRole('button', { name: ordinal(wanted), exact: true }).click();
      await page.getByRole('checkbox', { name: `${twelve(wanted, 'h:mm a')} on ${ordinal(wanted)}` }).click();
      await fill(page, {
        'First name *': PERSON.first,
        'Last name *': PERSON.last,
        'Your email address *': PERSON.email,
      });
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await page.getByRole('heading', { name: 'Booking confirmed' }).waitFor();
    },
  },
  gohighlevel: {
    order: { family: 'gohighlevel' },
    async book(page, wanted) {
      const month = page.getByRole('button', { name: wanted.toFormat('LLLL'), exact: true });
      await page.locator('td.vdpCell.selectable').first().waitFor();
      if (!(await month.isVisible())) await page.getByRole('button', { name: 'Next month' }).click();
      await page.locator(`td.vdpCell.selectable:not(.outOfRange)[data-id="${wanted.toFormat('yyyy-L-d')}"]`).click();
      await page
        .getByRole('listitem')
        .filter({ hasText: wanted.toFormat('hh:mm a') })
        .click();
      await page.getByRole('button', { name: 'Select', exact: true }).click();
      await page.locator('#first_name').fill(PERSON.first);
      await page.locator('#last_name').fill(PERSON.last);
      await page.locator('[name=email]').fill(PERSON.email);
      await page.locator('#phone').fill(PERSON.phone);
      await page.getByRole('button', { name: 'Schedule Meeting' }).click();
      await page.getByRole('heading', { name: 'Your Meeting has been Scheduled' }).waitFor();
    },
  },
  google: {
    order: { family: 'google' },
    async book(page, wanted) {
      await turnTo(page, wanted, 'Next month');
      await page.getByRole('button', { name: new RegExp(`^${wanted.toFormat('d, cccc')}, \\d+ available`) }).click();
      await page.locator(`button[data-date-time="${wanted.toMillis()}"]`).click();
      const dialog = page.getByRole('dialog');
      await fill(dialog, { 'First name *': PERSON.first, 'Last name *': PERSON.last, 'Email address *': PERSON.email });
      await dialog.getByRole('button', { name: 'Book', exact: true }).click();
      await page.getByRole('dialog', { name: 'Booking confirmed' }).waitFor();
    },
  },
  microsoft: {
    order: { family: 'microsoft' },
    async book(page, wanted) {
      await turnTo(page, wanted, 'Next month');
      const grid = page.getByRole('grid', { name: wanted.toFormat('LLLL yyyy') });
      await grid
        .locator('[role=gridcell]:not(.other-month)')
        .filter({ hasText: new RegExp(`^${wanted.day}$`) })
        .click();
      await page.getByText(wanted.toFormat('h:mm a'), { exact: true }).click();
      await page.locator('input[name="selectedTimeSlot"]:checked').waitFor({ state: 'attached' });
      await page.getByPlaceholder('First and last name').fill(PERSON.name);
      await page.getByPlaceholder('Email').fill(PERSON.email);
      await page.getByRole('button', { name: 'Book', exact: true }).click();
      await page.getByRole('heading', { name: 'Thank you for booking!' }).waitFor();
    },
  },
  acuity: {
    order: { family: 'acuity' },
    async book(page, wanted) {
      const time = page.getByRole('button', { name: wanted.toFormat('h:mm a, cccc, LLLL d, yyyy') });
      await page.locator('button.time-selection').first().waitFor();
      while (!(await time.isVisible())) await page.getByRole('button', { name: 'More Times' }).click();
      await time.click();
      await page.getByRole('button', { name: 'Select and continue' }).click();
      await fill(page, { 'First Name *': PERSON.first, 'Last Name *': PERSON.last, 'Email *': PERSON.email });
      await fill(page, { 'Phone number *': PERSON.phone });
      await page.getByRole('button', { name: 'CONFIRM' }).click();
      await page.getByRole('heading', { name: 'Your appointment has been scheduled' }).waitFor();
    },
  },
  tidycal: {
    order: { family: 'tidycal' },
    async book(page, wanted) {
      await turnTo(page, wanted, 'Next');
      await page.getByRole('button', { name: wanted.toFormat('LLLL d, yyyy') }).click();
      await page.getByRole('button', { name: twelve(wanted, 'h:mm a'), exact: true }).click();
      await fill(page, { 'Your name': PERSON.name, 'Your email': PERSON.email });
      await page.getByRole('button', { name: 'Book meeting' }).click();
      await page.getByRole('heading', { name: 'Your booking is confirmed' }).waitFor();
    },
  },
  'plain, all on one page': {
    order: { family: 'plain', design: 'all-on-one-page' },
    async book(page, wanted) {
      await turnTo(page, wanted, 'Go to next month');
      await page.getByRole('button', { name: wanted.toFormat('d'), exact: true }).click();
      await page.getByRole('radio', { name: new RegExp(`^${wanted.toFormat('h:mm')}.${twelve(wanted, 'a')}`) }).check();
      await fill(page, { 'Name *': PERSON.name, 'Email *': PERSON.email });
      await page.getByRole('button', { name: 'Confirm booking' }).click();
      await page.getByRole('heading', { name: 'You are scheduled' }).waitFor();
    },
  },
  'plain, form first': {
    order: { family: 'plain', design: 'form-first' },
    async book(page, wanted) {
      await fill(page, { 'First name *': PERSON.first, 'Last name *': PERSON.last, 'Email *': PERSON.email });
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      const day = page.getByRole('button', { name: wanted.toFormat('ccc, LLL d, yyyy') });
      while (!(await day.isVisible())) await page.getByRole('button', { name: 'Next week' }).click();
      await day.click();
      await page.getByRole('button', { name: wanted.toFormat('h:mm a'), exact: true }).click();
      await page.getByRole('button', { name: 'Confirm booking' }).click();
      await page.getByRole('status').filter({ hasText: 'You are scheduled' }).waitFor();
    },
  },
  'plain, a week of links': {
    order: { family: 'plain', design: 'week-of-links' },
    async book(page, wanted) {
      const day = page.getByRole('columnheader', { name: wanted.toFormat('ccc, L/d'), exact: true });
      await page.getByText('Next week').waitFor();
      while (!(await day.isVisible())) await page.getByText('Next week').click();
      await page
        .getByRole('cell')
        .nth(wanted.weekday - 1)
        .getByText(twelve(wanted), { exact: true })
        .click();
      await fill(page, { 'Name *': PERSON.name, 'Email *': PERSON.email });
      await page.getByRole('button', { name: 'Schedule Event' }).click();
      await page.getByRole('dialog', { name: 'You are scheduled' }).waitFor();
    },
  },
  'plain, select elements': {
    order: { family: 'plain', design: 'selects' },
    async book(page, wanted) {
      await page.getByLabel('Select a Date & Time').selectOption(wanted.toFormat('cccc, LLLL d, yyyy'));
      await page.getByLabel('Select a time').selectOption(wanted.toFormat('h:mm a'));
      await page.getByRole('textbox').nth(0).fill(PERSON.name);
      await page.getByRole('textbox').nth(1).fill(PERSON.email);
      await page.getByRole('button', { name: 'Schedule Event' }).click();
      await page.getByRole('heading', { name: 'You are scheduled' }).waitFor();
    },
  },
  'plain, a web component': {
    order: { family: 'plain', design: 'web-component' },
    async book(page, wanted) {
      await turnTo(page, wanted, 'Go to next month');
      await page.getByRole('gridcell', { name: wanted.toFormat('cccc, LLLL d') }).click();
      await page.getByRole('option', { name: twelve(wanted, 'h:mm a'), exact: true }).click();
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await fill(page, { 'Name *': PERSON.name, 'Email *': PERSON.email });
      await page.getByRole('button', { name: 'Confirm booking' }).click();
      await page.getByRole('heading', { name: 'You are scheduled' }).waitFor();
    },
  },
  'plain, a list of days': {
    order: { family: 'plain', design: 'day-list' },
    async book(page, wanted) {
      const day = page.getByRole('button', { name: wanted.toFormat('cccc, LLLL d, yyyy') });
      await page.getByRole('button', { expanded: false }).first().waitFor();
      while (!(await day.isVisible())) await page.getByRole('button', { name: 'Next …' }).click();
      await day.click();
      await page
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^${twelve(wanted, 'h:mm a')}$`) })
        .click();
      await page.getByPlaceholder('Name *').fill(PERSON.name);
      await page.getByPlaceholder('Email *').fill(PERSON.email);
      await page.getByRole('button', { name: 'Confirm booking' }).click();
      await page.getByRole('heading', { name: 'You are scheduled' }).waitFor();
    },
  },
  'plain, pages from the server': {
    order: { family: 'plain', design: 'server-rendered' },
    async book(page, wanted) {
      await page.getByLabel('Time zone').selectOption(VISITOR_ZONE);
      await page.getByRole('button', { name: 'Choose' }).click();
      const month = page.getByText(wanted.toFormat('LLLL yyyy'), { exact: true });
      while (!(await month.isVisible())) await page.getByRole('link', { name: 'Go to next month' }).click();
      await page.getByRole('link', { name: wanted.toFormat('d'), exact: true }).click();
      await page.getByRole('button', { name: wanted.toFormat('h:mm a'), exact: true }).click();
      await page.locator('[name=name]').fill(PERSON.name);
      await page.locator('[name=email]').fill(PERSON.email);
      await page.getByRole('button', { name: 'Confirm booking' }).click();
      await page.getByRole('heading', { name: 'You are scheduled' }).waitFor();
    },
  },
  'plain, in a frame': {
    order: { family: 'plain', design: 'iframe' },
    async book(page, wanted) {
      const frame = page.frameLocator('iframe');
      const day = frame.getByRole('tab', { name: wanted.toFormat('ccc, LLL d') });
      await frame.getByRole('tab').first().waitFor();
      while (!(await day.isVisible())) await frame.getByRole('button', { name: 'Next week' }).click();
      await day.click();
      await frame.getByRole('button', { name: new RegExp(`^${twelve(wanted, 'h:mm a')} -`) }).click();
      await frame.getByPlaceholder('First name *').fill(PERSON.first);
      await frame.getByPlaceholder('Last name *').fill(PERSON.last);
      await frame.getByPlaceholder('Email *').fill(PERSON.email);
      await frame.getByRole('button', { name: 'Schedule Event' }).click();
      await frame.getByRole('status').filter({ hasText: 'You are scheduled' }).waitFor();
    },
  },
};

function ordinal(at: Wanted): string {
  const ending = at.day > 10 && at.day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][at.day % 10] ?? 'th');
  return `${at.toFormat('LLLL d')}${ending}`;
}

async function control<T>(path: string, body?: object): Promise<T> {
  const init = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const response = await fetch(`${url}/_sim${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** An open time about a week ahead that is neither the first of its day nor on the hour. */
async function someOpening(pageUrl: string): Promise<Wanted> {
  const { openings } = await control<{ openings: { start: string }[] }>(
    `/pages/openings?url=${encodeURIComponent(pageUrl)}`,
  );
  const later = openings
    .map(({ start }) => DateTime.fromISO(start, { zone: VISITOR_ZONE }))
    .filter(at => at.minute === 30);
  const wanted = later[45];
  if (!wanted?.isValid) throw new Error('The page has too few openings');
  return wanted;
}

it.concurrent.for(Object.entries(WALKS))(
  '%s: a person books the time they chose, once',
  async ([, { order, book }], { expect }) => {
    const { url: pageUrl } = await control<{ url: string }>('/pages', order);
    const wanted = await someOpening(pageUrl);
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    await page.goto(pageUrl);
    await book(page, wanted);
    await page.close();
    const record = await control(`/pages/bookings?url=${encodeURIComponent(pageUrl)}`);
    const { name, email } = PERSON;
    expect(record).toMatchObject({
      posts: 1,
      refused: 0,
      bookings: [{ start: wanted.toUTC().toISO(), name, email, status: 'confirmed', timeZone: VISITOR_ZONE }],
    });
  },
);
