import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { buildConsole } from '@overlap/local/build';
import { freshDatabase } from '@overlap/testing/fresh-database';
import { findBrowser } from '@overlap/worker/browser/find-browser';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, startWorld, type World } from '../world.ts';

let world: World;
let drop: () => Promise<void>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  const consoleFolder = await buildConsole(path.resolve(import.meta.dirname, '../../../..'));
  world = await startWorld({ fresh, consoleFolder });
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: run the tests by `pnpm test`, which installs one.');
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
  context = await browser.newContext({ viewport: { width: 1280, height: 850 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
  await drop?.();
});

const signIn = async (role: string) => {
  const user = world.ready.users.find(each => each.role === role);
  await page.goto(world.ready.consoleUrl);
  await page.getByLabel('E-mail').fill(user?.email ?? '');
  await page.getByLabel('Password').fill(user?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor();
};

const rowOf = (name: string) => page.getByRole('link', { name: new RegExp(name) }).first();

describe('the console in a browser, on the real server', () => {
  it('says what to do about a wrong password', async () => {
    await page.goto(world.ready.consoleUrl);
    await page.getByLabel('E-mail').fill('admin@northbeam.example');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').first().textContent()).resolves.toMatch(/password/i);
  });

  it('signs in after the page has stood open a while, and shows a reply and its booking live', async () => {
    await page.goto(world.ready.consoleUrl);
    // The page asks who is there, is told that nobody is, and settles on the sign-in with the way back.
    await page.waitForURL(/sign-in\?to=%2Finbox/);
    await page.waitForLoadState('networkidle');
    await signIn('admin');
    await world.answers('dana@larkspur.example', 'The first one works for me.\n\nDana');
    await rowOf('Dana Whitfield')
      .filter({ hasText: /booked/i })
      .waitFor();
  });

  it('shows the words, the decision and the reasons', async () => {
    await rowOf('Dana Whitfield').click();
    const thread = page.getByRole('article', { name: /Conversation with Dana Whitfield/ });
    await thread.waitFor();
    await expect(thread.textContent()).resolves.toMatch(/first one/);
    await expect(thread.textContent()).resolves.toMatch(/They picked the offered/);
    await thread
      .getByText(/GoHighLevel/)
      .first()
      .waitFor();
  });

  it('leads from a finding to its words and back, by keyboard', async () => {
    const reading = page.getByRole('region', { name: 'How it was read' });
    await reading.getByText('Accepts an offered time').waitFor();
    await reading.getByText('There is only one way to read it.').waitFor();
    const finding = reading.getByRole('list', { name: 'Read from' }).getByRole('button').first();
    await finding.focus();
    const lit = page.locator('mark[data-lit]');
    await expect(lit.textContent()).resolves.toMatch(/first one/);
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus').textContent()).resolves.toMatch(/first one/);
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus').textContent()).resolves.toMatch(/accept\./);
    await page.keyboard.press('Escape');
    await rowOf('Dana Whitfield').click();
  });

  it('lists the booking and the tasks', async () => {
    await world.answers('luis@cobaltfield.example', 'Please call me at (212) 555-0147.');
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: /Bookings/ })
      .click();
    await page.getByText('Dana Whitfield').first().waitFor();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: /Tasks/ }).click();
    await page.getByRole('button', { name: /^Done\s*: Call Luis Ortega/ }).waitFor();
  });

  it('completes a task by keyboard alone', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await eventually(
      async () => (await (await world.api('/tasks?status=done')).json()) as { data: { title: string }[] },
      done => done.data.some(task => task.title === 'Call Luis Ortega'),
    );
  });

  it('approves a prepared booking, which is then made', async () => {
    await page.request.post(`${world.ready.serverUrl}/trpc/settings.setAutonomy`, {
      headers: { origin: world.ready.serverUrl },
      data: {
        json: {
          'link-first': 'review',
          'offered-time': 'review',
          'lead-times': 'review',
          'call-me': 'review',
          'scheduler-link': 'review',
        },
      },
    });
    await world.answers('priya@quillcap.example', 'Let’s do the second one.');
    await page.getByRole('button', { name: /^Approve\s*: Book Priya Nair/ }).click();
    const bookings = await eventually(
      () => world.ledger({ provider: 'calendly', kind: 'booking' }),
      made => made.length > 0,
    );
    expect(bookings).toHaveLength(1);
  });

  it('opens a booking with its history by keyboard', async () => {
    await page.goto(`${world.ready.serverUrl}/console/bookings`);
    await page
      .getByRole('link', { name: /Dana Whitfield/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const meeting = page.getByRole('article', { name: /Meeting with Dana Whitfield/ });
    await meeting.getByRole('heading', { name: 'History' }).waitFor();
    await meeting.getByText(/^Kept the time: /).waitFor();
    await meeting.getByText(/^Booked: /).waitFor();
    await page.keyboard.press('Escape');
    await meeting.waitFor({ state: 'detached' });
  });

  it('books a meeting by hand: a time, a last look, and the provider has it', async () => {
    const before = (await world.ledger({ kind: 'booking' })).length;
    await page.goto(`${world.ready.serverUrl}/console/inbox`);
    await rowOf('Luis Ortega').click();
    await page.getByRole('article', { name: /Conversation with Luis Ortega/ }).waitFor();
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog', { name: 'Book a meeting with Luis Ortega' });
    await dialog.getByRole('group', { name: 'Time' }).getByRole('radio').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: /^Book it/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const made = await eventually(
      () => world.ledger({ kind: 'booking' }),
      bookings => bookings.length > before,
    );
    expect(made).toHaveLength(before + 1);
    await page.getByRole('region', { name: 'Meeting' }).getByText('Confirmed').waitFor();
  });

  it.each(['/console/inbox', '/console/bookings', '/console/tasks'])('%s has no accessibility faults', async at => {
    await page.goto(`${world.ready.serverUrl}${at}`);
    await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(each => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
  });

  it('signs in by an e-mailed link', async () => {
    await context.clearCookies();
    await page.goto(world.ready.consoleUrl);
    await page.getByLabel('E-mail').fill('setter@northbeam.example');
    await page.getByRole('button', { name: 'E-mail me a link' }).click();
    const mails = await eventually(
      async () =>
        (await world.ledger({ provider: 'resend' })).filter(entry =>
          JSON.stringify(entry.request).includes('setter@northbeam.example'),
        ),
      found => found.length > 0,
    );
    const [link] = /http:\/\/\S+/.exec(String(mails[0]?.request.text)) ?? [];
    await page.goto(link ?? '');
    await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor();
  });
});
