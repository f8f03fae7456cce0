import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { buildConsole } from '@overlap/local/build';
import { anyFreePort } from '@overlap/local/ports';
import { findBrowser } from '@overlap/worker/browser/find-browser';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = path.resolve(import.meta.dirname, '../../../..');

let mock: ChildProcess;
let origin: string;
let browser: Browser;
let page: Page;
let threads: Map<string, string>;

beforeAll(async () => {
  await buildConsole(PROJECT);
  const port = await anyFreePort();
  origin = `http://127.0.0.1:${port}`;
  mock = spawn(process.execPath, [path.join(PROJECT, 'apps/console/mock/server.ts'), String(port)]);
  if (mock.stdout) await once(mock.stdout, 'data');
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: run the tests by `pnpm test`, which installs one.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  page = await visit('light', 1280);
  threads = await listThreads();
});
afterAll(async () => {
  await browser?.close();
  mock?.kill();
});

async function visit(colorScheme: 'light' | 'dark', width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 850 }, colorScheme });
  await context.addCookies([{ name: 'mock-email', value: 'setter%40northwind.example', url: origin }]);
  const visitor = await context.newPage();
  visitor.setDefaultTimeout(10_000);
  return visitor;
}

/** The address of each lead's thread, by name. */
async function listThreads(): Promise<Map<string, string>> {
  await page.goto(`${origin}/console/inbox`);
  const rows = page.getByRole('list', { name: 'Leads' }).getByRole('link');
  await rows.first().waitFor();
  const found = (await rows.all()).map(
    async row =>
      [(await row.locator('.row-name').textContent()) ?? '', (await row.getAttribute('href')) ?? ''] as const,
  );
  return new Map(await Promise.all(found));
}

async function open(name: string, on = page): Promise<void> {
  await on.goto(`${origin}${threads.get(name)}`);
  await on.getByRole('article', { name: `Conversation with ${name}` }).waitFor();
}

const reading = () => page.getByRole('region', { name: 'How it was read' });
const findings = () => reading().getByRole('list', { name: 'Read from' }).getByRole('listitem');
const lit = () => page.locator('mark[data-lit]').allTextContents();

describe('how a reply was read', () => {
  it('tells words that were taken, turned down and left open, in words', async () => {
    await open('Marlon Fisk');
    const says = await findings().allTextContents();
    expect(says).toHaveLength(4);
    expect(says[0]).toMatch(/taken accept\.position/);
    expect(says[1]).toMatch(/turned down times\.refuse/);
    expect(says[2]).toMatch(/left open times\.open/);
  });

  it('draws each of them by a line of its own', async () => {
    const lines = await page.evaluate<string[]>(`[...document.querySelectorAll('mark')].map(mark => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark);
      return textDecorationLine + ' ' + textDecorationStyle;
    })`);
    expect(new Set(lines)).toEqual(new Set(['line-through solid', 'underline solid', 'underline wavy']));
  });

  it('lights the words of a finding that is pointed at, and the finding of words', async () => {
    await findings().nth(2).getByRole('button').hover();
    expect((await lit()).join('')).toBe('Friday might be possible too');
    await page.getByRole('link', { name: 'The second one works', exact: true }).hover();
    expect(await lit()).toEqual(['The second one works']);
    await expect(reading().locator('button[data-lit]').textContent()).resolves.toMatch(/accept\.position/);
  });

  it('lights both findings of words that they share', async () => {
    await page.getByRole('link', { name: 'possible too', exact: true }).focus();
    expect(await reading().locator('button[data-lit]').count()).toBe(2);
  });

  it('lists what an unclear reply could mean, and why it is unclear', async () => {
    const text = await reading().textContent();
    expect(text).toMatch(/not certain“might” leaves it open, so a person reads it\./);
    expect(text).toMatch(/Could mean.*They agree to the offered.*They would rather meet on Friday/);
  });

  it('tells the zone, what decided it, what the next best would mean, and whose order it is', async () => {
    await open('Hannah Pryce');
    const text = await reading().textContent();
    expect(text).toMatch(/London, from their record/);
    expect(text).toMatch(
      /Next best: New York, from our own zone\. The same words would mean .* 8:00 PM GMT to 8:30 PM/,
    );
    expect(text).toMatch(/In their order: the first that fits is booked\./);
    expect(text).not.toMatch(/Could mean/);
  });

  it.each([
    ['Nadia Harb', /The language model reads this otherwise.*A person decides\..*language model model\.disagrees/],
    ['Jürgen Weißmüller', /It decides nothing\..*language model model\.suggests/],
    ['Yael Ben-David', /not certainThis was not understood\./],
    ['Pat Quillfeather', /The reply has no words of its own\./],
  ])('tells how the reply of %s was read', async (name, says) => {
    await open(name);
    await expect(reading().textContent()).resolves.toMatch(says);
  });

  it('unfolds a long list for words whose finding is folded away', async () => {
    await open('Sofia Lindberg');
    expect(await findings().count()).toBe(6);
    await page.getByRole('link', { name: 'perhaps option J' }).press('Enter');
    expect(await findings().count()).toBe(20);
    await expect(page.locator(':focus').textContent()).resolves.toMatch(/20“perhaps” leaves it open/);
    expect(await lit()).toEqual(['perhaps option J']);
  });

  it('of an older message is there on request', async () => {
    await open('Ben Achterberg');
    expect(await reading().count()).toBe(1);
    await page.getByText('A person dealt with it').last().click();
    await expect.poll(() => reading().count()).toBe(2);
  });

  it('is waited for while there is none', async () => {
    await open('Ravi Menon');
    await page.getByText('Not read yet').waitFor();
    expect(await reading().count()).toBe(0);
  });
});

describe.each([
  ['light', 1760],
  ['light', 390],
  ['dark', 1760],
  ['dark', 390],
] as const)('in %s, %i wide', (scheme, width) => {
  it.each(['Marlon Fisk', 'Sofia Lindberg'])(
    'the thread of %s has no accessibility faults, and opens at its words',
    async name => {
      const visitor = await visit(scheme, width);
      await open(name, visitor);
      await expect(visitor.locator('mark').first().isVisible()).resolves.toBe(true);
      const box = await visitor.locator('mark').first().boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(850);
      expect(await visitor.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      const { violations } = await new AxeBuilder({ page: visitor }).analyze();
      expect(violations.filter(each => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
      await visitor.context().close();
    },
  );
});
