import { createSimulators, type Simulators } from '@overlap/simulators';
import { findBrowser } from '@overlap/worker/browser/find-browser';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The visitor's zone is not the host's. */
const VISITOR_ZONE = 'Europe/Berlin';
const PERSON = { name: 'Ann Lee', email: 'ann.lee@corp.test' };

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

async function control<T>(path: string, body?: object): Promise<T> {
  const init = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const response = await fetch(`${url}/_sim${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

interface Record {
  posts: number;
  refused: number;
  bookings: { start: string; email: string; status: string; answers: object; terms: boolean; marketing: boolean }[];
  requests: { verdict: string }[];
}
const recordOf = (address: string): Promise<Record> => control(`/pages/bookings?url=${encodeURIComponent(address)}`);

/** A page of this order, opened; pages are told apart by their users. */
async function open(user: string, order: object = {}): Promise<{ page: Page; address: string }> {
  const { url: address } = await control<{ url: string }>('/pages', { family: 'cal-com', user, ...order });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address);
  return { page, address };
}

/** Chooses the third time of the first open day and answers with its instant. */
async function chooseTime(page: Page): Promise<string> {
  const time = page.getByTestId('time').nth(2);
  const start = await time.getAttribute('data-time');
  await time.click();
  return new Date(start ?? '').toISOString();
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill(PERSON.name);
  await page.getByLabel('Email address').fill(PERSON.email);
}

const confirm = (page: Page): Promise<void> => page.getByTestId('confirm-book-button').click();

async function bookOn(page: Page): Promise<string> {
  const start = await chooseTime(page);
  await fillIn(page);
  await confirm(page);
  return start;
}

describe('a person', () => {
  test('books the time they chose, once, and finds it on its own page', async () => {
    const { page, address } = await open('mouse');
    const start = await bookOn(page);
    await page.waitForURL(/\/booking\/\w+\?.*isSuccessBookingPage=true/);
    const card = page.getByTestId('success-page');
    await card.getByRole('heading', { name: 'This meeting is scheduled' }).waitFor();
    const wall = new Intl.DateTimeFormat('en', { timeZone: VISITOR_ZONE, hour: 'numeric', minute: '2-digit' });
    expect(await card.textContent()).toContain(`${wall.format(new Date(start))} - `);
    expect(await card.getByTestId(`attendee-email-${PERSON.email}`).count()).toBe(1);
    expect(await recordOf(address)).toMatchObject({
      posts: 1,
      refused: 0,
      bookings: [{ start, status: 'confirmed', timeZone: VISITOR_ZONE, ...PERSON }],
    });
    await page.close();
  });

  test('books by the keyboard alone', async () => {
    const { page, address } = await open('keyboard');
    await page.getByTestId('time').nth(2).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Your name').focus();
    await page.keyboard.type(PERSON.name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PERSON.email);
    await page.keyboard.press('Enter');
    await page.getByTestId('success-page').waitFor();
    expect(await recordOf(address)).toMatchObject({ posts: 1, bookings: [PERSON] });
    await page.close();
  });

  test('goes on to another month', async () => {
    const { page } = await open('months');
    const label = page.getByTestId('selected-month-label');
    const now = (await label.getAttribute('datetime')) ?? '';
    await page.getByTestId('incrementMonth').click();
    await page.locator(`[data-testid="selected-month-label"]:not([datetime="${now}"])`).waitFor();
    const next = (await label.getAttribute('datetime')) ?? '';
    expect([next > now, new URL(page.url()).searchParams.get('month')]).toEqual([true, next]);
    await page.close();
  });

  test('answers what the host asks', async () => {
    const question = (label: string, type: string, options: string[] = []) => ({
      label,
      type,
      required: true,
      options,
    });
    const { page, address } = await open('asks', {
      phone: 'required',
      variant: {
        questions: [
          question('Your company', 'text'),
          question('Team size', 'select', ['1–10', '11–50']),
          question('Budget', 'radio', ['Low', 'High']),
          question('Tools', 'multiselect', ['Mail', 'Phone', 'Letter']),
          question('Days', 'checkbox', ['Mondays', 'Fridays']),
        ],
        termsRequired: true,
        marketingConsent: true,
      },
    });
    await chooseTime(page);
    await fillIn(page);
    const field = (slug: string) => page.locator(`[data-fob-field-name="${slug}"]`);
    await page.getByLabel('Your company').fill('Acme');
    const choose = async (slug: string, option: string) => {
      await field(slug).getByRole('combobox').click();
      await page.getByRole('option', { name: option }).click();
    };
    await choose('Team-size', '11–50');
    await choose('Tools', 'Mail');
    await choose('Tools', 'Letter');
    await page.getByLabel('High').check();
    await page.getByLabel('Fridays').check();
    await page.getByLabel('I agree to the terms').check();
    // The field holds the country's code already: a person types what comes after it.
    const phone = field('attendeePhoneNumber').locator('input[type=tel]');
    await phone.and(page.locator('[value="+1"]')).press('End');
    await phone.pressSequentially('2125550147');
    await confirm(page);
    await page.getByTestId('success-page').waitFor();
    expect((await recordOf(address)).bookings).toMatchObject([
      {
        phone: '+12125550147',
        terms: true,
        marketing: false,
        answers: {
          'Your company': 'Acme',
          'Team size': '11–50',
          Budget: 'High',
          Tools: 'Mail, Letter',
          Days: 'Fridays',
        },
      },
    ]);
    await page.close();
  });

  test('chooses among meetings and lengths', async () => {
    const { page, address } = await open('several', { durations: [15, 30], variant: { twoEventTypes: true } });
    await page.getByTestId('event-type-link').filter({ hasText: 'Intro call' }).click();
    await page.getByTestId('multiple-choice-30mins').click();
    await page.getByTestId('time').first().waitFor();
    const start = await bookOn(page);
    await page.getByTestId('success-page').waitFor();
    const [booking] = (await recordOf(address)).bookings;
    expect(booking).toMatchObject({ start, end: new Date(Date.parse(start) + 30 * 60_000).toISOString() });
    await page.close();
  });
});

describe('what the host wants', () => {
  test('a time that somebody else takes meanwhile is refused on the form', async () => {
    const { page, address } = await open('taken', { variant: { takenAtSubmit: true } });
    await bookOn(page);
    await page.getByTestId('booking-fail').filter({ hasText: 'Could not book the meeting' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/taken/30min');
    expect(await recordOf(address)).toMatchObject({ posts: 1, bookings: [], requests: [{ verdict: 'taken' }] });
    await page.close();
  });

  test('a request says that the host still has to confirm it', async () => {
    const { page, address } = await open('asked', { variant: { pendingApproval: true } });
    await bookOn(page);
    const card = page.getByTestId('success-page');
    await card.getByRole('heading', { name: 'Your booking has been submitted' }).waitFor();
    expect(await card.textContent()).toContain('still needs to confirm or reject the booking');
    expect(await recordOf(address)).toMatchObject({ bookings: [{ status: 'pending' }] });
    await page.close();
  });

  test('a visitor whom the host blocks sees a card for a meeting that there is not', async () => {
    const { page, address } = await open('decoy', { variant: { shortCircuited: true } });
    await bookOn(page);
    await page.waitForURL(/\/booking-successful\/\w+/);
    await page.getByRole('heading', { name: 'This meeting is scheduled' }).waitFor();
    expect(await page.getByTestId('success-page').count()).toBe(0);
    expect(await recordOf(address)).toMatchObject({ bookings: [], requests: [{ verdict: 'short-circuited' }] });
    await page.close();
  });

  test.each([
    ['lies', { lies: true }, 'text=This meeting is scheduled', ['lied']],
    ['errors', { errorInBody: true }, 'text=Could not book the meeting', ['error-in-body', 'error-in-body']],
    ['code', { emailCode: true }, 'text=Verify your email', []],
    ['pays', { payment: true }, 'text=not confirmed before it is paid', ['invalid']],
  ])('%s: nothing is booked', async (user, variant, sign, verdicts) => {
    const { page, address } = await open(user, { variant });
    await bookOn(page);
    await page.locator(sign).first().waitFor();
    const record = await recordOf(address);
    expect([record.bookings, record.requests.map(({ verdict }) => verdict)]).toEqual([[], verdicts]);
    await page.close();
  });

  test.each([
    ['series', { recurring: true }, 1, 4],
    ['seats', { groupEvent: true }, 1, 1],
  ])('%s: what is sent and what is booked', async (user, variant, posts, bookings) => {
    const { page, address } = await open(user, { variant });
    await chooseTime(page);
    await fillIn(page);
    await page.keyboard.press('Tab');
    await confirm(page);
    await page.getByTestId('success-page').waitFor();
    const record = await recordOf(address);
    expect([record.posts, record.bookings.length]).toEqual([posts, bookings]);
    await page.close();
  });

  test('a layer of cookies lies over the page until it is answered', async () => {
    const { page } = await open('cookies', { variant: { consent: 'refusable' } });
    await page.getByRole('button', { name: 'Do not allow cookies' }).click();
    await page.getByTestId('time').first().click({ trial: true });
    await page.close();
  });

  test.each([['24 hours', { clock: '24h' }, /^\d\d:\d\d$/]])('times in %s', async (user, variant, form) => {
    const { page } = await open(user.replace(' ', '-'), { variant });
    expect(await page.getByTestId('time').first().textContent()).toMatch(form);
    await page.close();
  });

  test.each([['other', { hostTimeZone: 'another', shownTimeZone: 'Asia/Kolkata' }, 'Asia/Kolkata']])(
    'times in the zone of %s',
    async (user, variant, zone) => {
      const { page } = await open(user, { variant });
      const time = page.getByTestId('time').first();
      const wall = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', minute: '2-digit', hour12: true });
      const shown = wall.format(new Date((await time.getAttribute('data-time')) ?? ''));
      expect(await time.textContent()).toBe(shown.toLowerCase().replace(/\s/g, ''));
      await page.close();
    },
  );

  test.each([['de', 'Bestätigen']])('the form in %s', async (language, words) => {
    const { page } = await open(`in-${language}`, { variant: { language } });
    await chooseTime(page);
    await page.getByTestId('confirm-book-button').filter({ hasText: words }).waitFor();
    await page.close();
  });
});

test('the component itself sends again what was not answered, and so denies a booking that there is', async () => {
  const { page, address } = await open('dropped', { variant: { dropsConnection: true } });
  await bookOn(page);
  await page.getByTestId('booking-fail').waitFor();
  expect(await recordOf(address)).toMatchObject({
    bookings: [{ email: PERSON.email }],
    requests: [{ verdict: 'booked' }, { verdict: 'taken' }],
  });
  await page.close();
});

test('nothing is asked of any host but the page’s own', async () => {
  const visitor = await browser.newPage();
  const hosts = new Set<string>();
  visitor.on('request', request => {
    if (request.url().startsWith('http')) hosts.add(new URL(request.url()).host);
  });
  const { url: address } = await control<{ url: string }>('/pages', { family: 'cal-com', user: 'inside' });
  await visitor.goto(address);
  await bookOn(visitor);
  await visitor.getByTestId('success-page').waitFor();
  expect([...hosts]).toEqual([new URL(address).host]);
  await visitor.close();
});
