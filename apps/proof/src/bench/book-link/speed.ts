import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Chromium } from '@overlap/worker/browser/chromium/launch';
import { openWall } from '@overlap/worker/browser/wall/wall';
import { listPageCases, type PageCase } from '../../pages/cases.ts';
import { play } from '../../pages/play.ts';
import { openStage, type Stage } from '../../pages/stage.ts';
import { median, quantile } from '../quantiles.ts';

const PAIRS = 20;
/** More would come near the limit at which a browser is killed. */
const CONTEXTS = 4;
const BOOKINGS = 200;
/** By then everything is loaded and compiled. */
const SETTLED_AT = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/**
 * What a booking with its evidence takes beside a script that knows the page by heart, what a visit holds in memory, and
 * what is left after 200 of them. The pages are served by another process.
 *
 * @returns whether every aim is met.
 */
export async function benchSpeed(): Promise<boolean> {
  const simulators = fork(
    path.join(import.meta.dirname, '../../../../simulators/src/main.ts'),
    ['--port', '0', '--no-quotas'],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const [{ url }] = (await once(simulators, 'message')) as [{ url: string }];
  const stage = await openStage(url);
  const plain = listPageCases().find(one => one.family === 'calendly' && one.variant === 'plain');
  if (!plain) throw new Error('The plain page is gone.');
  try {
    const isSmall = await perContext(stage, plain);
    const isFast = await beside(stage, plain);
    const isSteady = await manyTimes(stage, plain);
    return isFast && isSmall && isSteady;
  } finally {
    await stage.close();
    simulators.disconnect();
    await once(simulators, 'exit');
  }
}

async function beside(stage: Stage, plain: PageCase): Promise<boolean> {
  const ours: number[] = [];
  const script: number[] = [];
  for (let number = -2; number < PAIRS; number += 1) {
    const played = await play(stage, plain, { user: `s${number}` });
    if (played?.verdict !== 'right')
      throw new Error(`A plain page ended as ${played?.verdict}: ${played?.result.says}`);
    const bare = await byHeart(stage, plain, `b${number}`);
    if (number < 0) continue;
    ours.push(played.ms);
    script.push(bare);
  }
  const [p50, bare] = [median(ours), median(script)];
  say(
    `a booking with its evidence, browser kept: p50 ${Math.round(p50)} ms, p90 ${Math.round(quantile(ours, 0.9))} ms, aim 2500 ms`,
  );
  say(
    `  a script that knows the page by heart:   p50 ${Math.round(bare)} ms; ours takes ${(p50 / bare).toFixed(2)} times as long`,
  );
  return p50 <= 2_500;
}

/** The same page by selectors, without looking, proving or keeping anything but the two pictures. */
async function byHeart(stage: Stage, plain: PageCase, user: string): Promise<number> {
  const url = await stage.order({ family: plain.family, user });
  const began = performance.now();
  await inContext(stage, async context => {
    const page = await context.newPage();
    await page.goto(url ?? '');
    await page.locator('button[aria-label*="Times available"]').nth(1).click();
    await page.locator('[data-container=time-button]').first().click();
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.locator('input[name=full_name]').fill('Ann Demo');
    await page.locator('input[name=email]').fill(`ann.${user}@acme.example`);
    await page.screenshot();
    await page.getByRole('button', { name: 'Schedule Event' }).click();
    await page.getByText('You are scheduled').waitFor();
    await page.screenshot();
  });
  return performance.now() - began;
}

type Context = Awaited<ReturnType<Chromium['newContext']>>;
async function inContext(stage: Stage, work: (context: Context, chromium: Chromium) => Promise<void>): Promise<void> {
  const lodging = await stage.browsers.take();
  const wall = await openWall({ allowPrivate: true });
  const context = await lodging.chromium.newContext(wall, { timezoneId: 'America/New_York', locale: 'en-US' });
  await work(context, lodging.chromium);
  await context.close();
  await lodging.giveBack(false);
  await wall.close();
}

/** Further contexts, each with the page before it, in one browser. */
async function perContext(stage: Stage, plain: PageCase): Promise<boolean> {
  const url = (await stage.order({ family: plain.family, user: 'memory' })) ?? '';
  let each = Number.POSITIVE_INFINITY;
  await inContext(stage, async (first, chromium) => {
    await show(first, url);
    const before = (await chromium.memory()) ?? 0;
    const wall = await openWall({ allowPrivate: true });
    const contexts: Context[] = [];
    for (let number = 0; number < CONTEXTS; number += 1) {
      const context = await chromium.newContext(wall, { timezoneId: 'America/New_York', locale: 'en-US' });
      await show(context, url);
      contexts.push(context);
    }
    each = (((await chromium.memory()) ?? 0) - before) / CONTEXTS;
    for (const context of contexts) await context.close();
    await wall.close();
    say(
      `memory of a further context with its page: ${megabytes(each)} (of a browser of ${megabytes(before)}), aim 75 MB`,
    );
  });
  return each <= 75_000_000;
}

async function show(context: Context, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('button[aria-label*="Times available"]').first().waitFor();
}

async function manyTimes(stage: Stage, plain: PageCase): Promise<boolean> {
  const groups = new Set<string>();
  let settled = { node: 0, browser: 0 };
  let wrong = 0;
  for (let number = 1; number <= BOOKINGS; number += 1) {
    const played = await play(stage, plain, { user: `m${number}` });
    if (played?.verdict !== 'right') wrong += 1;
    for (const group of childGroups()) groups.add(group);
    if (number === SETTLED_AT) settled = await memoryNow(stage);
  }
  const last = await memoryNow(stage);
  await stage.browsers.close();
  const left = readdirSync('/proc').filter(pid => isAlive(pid) && groups.has(groupOf(pid) ?? '')).length;
  const growth = (last.node + last.browser) / (settled.node + settled.browser) - 1;
  say(
    `${BOOKINGS} bookings in one process: ${wrong} not right, ${groups.size} browsers started, ${left} processes left`,
  );
  say(
    `  memory after ${SETTLED_AT}: ours ${megabytes(settled.node)}, browser ${megabytes(settled.browser)}; after ${BOOKINGS}: ${megabytes(last.node)}, ${megabytes(last.browser)}; growth ${(growth * 100).toFixed(1)} %, aim 10 %`,
  );
  return wrong === 0 && left === 0 && growth <= 0.1;
}

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as (options: object) => void;
/** Gives back what the engine keeps ready for later garbage, too: that is no growth. */
const collectGarbage = (): void => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });

async function memoryNow(stage: Stage): Promise<{ node: number; browser: number }> {
  const lodging = await stage.browsers.take();
  const browser = (await lodging.chromium.memory()) ?? 0;
  await lodging.giveBack(false);
  collectGarbage();
  return { node: process.memoryUsage.rss(), browser };
}

/** Process groups that children of ours lead: a browser is one. */
const childGroups = (): string[] =>
  readdirSync('/proc').filter(pid => {
    const [, parent, group] = fieldsOf(pid);
    return parent === String(process.pid) && group === pid;
  });
/** One that has ended and was not looked after by its parent yet is none any more. */
const isAlive = (pid: string): boolean => !['Z', undefined].includes(fieldsOf(pid)[0]);
const groupOf = (pid: string): string | undefined => fieldsOf(pid)[2];

function fieldsOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It is no process, or ended while we looked.
    return [];
  }
}
