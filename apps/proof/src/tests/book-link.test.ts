import { readdirSync, readFileSync } from 'node:fs';
import type { Effects } from '@overlap/worker/browser/flow/attempt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPageCases, type PageCase } from '../pages/cases.ts';
import { type Played, play } from '../pages/play.ts';
import { openStage, type Stage } from '../pages/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const CASES = listPageCases();
function caseOf(page: string, variant: string): PageCase {
  const found = CASES.find(one => (one.design ?? one.family) === page && one.variant === variant);
  if (!found) throw new Error(`There is no ${page} page of the variant “${variant}”.`);
  return found;
}
let plays = 0;
async function visit(page: string, variant: string, scene: Omit<Parameters<typeof play>[2], 'user'> = {}) {
  plays += 1;
  const played = await play(stage, caseOf(page, variant), { user: `u${plays}`, ...scene });
  if (!played) throw new Error(`${page} has no variant “${variant}”.`);
  return played;
}
const told = ({ result, verdict }: Played): string => `${verdict}: ${result.outcome} (${result.kind}) ${result.says}`;

const PAGES = [...new Set(CASES.map(one => one.design ?? one.family))];

describe('from the link to the booking', () => {
  it.each(PAGES)('%s', async page => {
    const kept: string[] = [];
    const played = await visit(page, 'plain', { evidence: { put: async name => void kept.push(name) } });
    expect(told(played)).toMatch(/^right: booked \(confirmed\)/);
    expect(played.record.booked).toMatchObject([{ start: played.result.slot?.start, name: 'Ann Demo' }]);
    expect(played.record.posts).toBe(1);
    expect(played.result.signs.length).toBeGreaterThanOrEqual(2);
    expect(played.result.zoneSigns.length).toBeGreaterThanOrEqual(2);
    expect(kept).toEqual(['01-found-time.png', '02-before-submit.png', '03-confirmed.png', 'page.txt']);
  });

  it('a dry run fills in the form and sends nothing', async () => {
    const { result, record } = await visit('calendly', 'plain', { request: { isDryRun: true } });
    expect(result).toMatchObject({ outcome: 'dry_run', kind: 'ready', wasSubmitted: false });
    expect(result.evidence.map(({ name }) => name)).toEqual(['01-found-time.png', '02-before-submit.png', 'page.txt']);
    expect(record.posts).toBe(0);
  });

  it('a time that the lead named wins over an earlier one', async () => {
    expect(told(await visit('calendly', 'a time that the lead named'))).toMatch(/^right: booked/);
  });
});

describe('what a page does, and what is made of it', () => {
  it.each([
    ['hubspot', 'first time chosen already'],
    ['calendly', 'sends twice'],
    ['calendly', 'another zone shown'],
    ['gohighlevel', 'in fr'],
    ['calendly', 'lies'],
    ['cal-com', 'does as if it booked'],
    ['all-on-one-page', 'does as if it booked'],
    ['cal-com', 'a series'],
    ['cal-com', 'a choice that is known'],
    ['form-first', 'two kinds of meeting'],
    ['day-list', 'confirms another time'],
    ['server-rendered', 'radio buttons that are known'],
    ['calendly', 'drops a reused connection'],
    ['calendly', 'taken at the submit'],
    ['microsoft', 'host has to confirm'],
    ['calendly', 'one click books'],
    ['form-first', 'one click books'],
    ['calendly', 'somebody else’s page'],
  ])('%s: %s', async (page, variant) => {
    expect(told(await visit(page, variant))).toMatch(/^right: /);
  });
});

describe('our own side', () => {
  it.each([
    ['our calendar is no longer free', { isStillFree: async () => false }, 'calendar-taken'],
    ['the intent cannot be written', { arm: async () => false }, 'calendar-taken'],
    ['the release is refused', { release: async () => false }, 'calendar-taken'],
    ['the release breaks down', { release: () => Promise.reject(new Error('no database')) }, 'calendar-taken'],
  ] satisfies [string, Partial<Effects>, string][])('%s: nothing leaves', async (_what, effects, kind) => {
    const { result, record } = await visit('calendly', 'plain', { effects });
    expect(result).toMatchObject({ outcome: 'needs_person', kind, wasSubmitted: false });
    expect(record.posts).toBe(0);
  });

  it('each effect is asked once, in order', async () => {
    const asked: string[] = [];
    const ask = (name: string) => async () => asked.push(name) > 0;
    await visit('calendly', 'plain', {
      effects: { isStillFree: ask('free'), arm: ask('arm'), release: ask('release') },
    });
    expect(asked).toEqual(['free', 'arm', 'release']);
  });
});

/** Ends every browser of this process as the kernel would for want of memory. */
function killBrowsers(): void {
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const [, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (parent === String(process.pid) && group === pid) process.kill(-Number(pid), 'SIGKILL');
    } catch {
      // It ended while we looked.
    }
  }
}

describe.runIf(process.platform === 'linux')('a browser that is killed', () => {
  const kill = async (): Promise<boolean> => {
    killBrowsers();
    return true;
  };
  const at = (wanted: string) => ({ put: async (name: string) => void (name.includes(wanted) && (await kill())) });

  it.each([
    ['with the times before it', { evidence: at('found-time') }],
    ['with the form filled in', { evidence: at('before-submit') }],
    ['while our calendar is asked', { effects: { isStillFree: kill } }],
    ['while the intent is written', { effects: { arm: kill } }],
    ['while the release is written', { effects: { release: kill } }],
  ])('%s: nothing is booked, and a person goes on', async (_when, scene) => {
    const { result, record } = await visit('calendly', 'plain', scene);
    expect(result.outcome).not.toBe('booked');
    expect(record.posts).toBe(0);
  });

  it('after the request left: unknown, whatever the page has', async () => {
    const { result, record } = await visit('calendly', 'slow', {
      effects: {
        release: async () => {
          // Longer than the settling of connections, shorter than the page's answer.
          setTimeout(killBrowsers, 300);
          return true;
        },
      },
    });
    expect(result).toMatchObject({ outcome: 'needs_person', kind: 'outcome-unknown', wasSubmitted: true });
    expect(record.posts).toBeLessThanOrEqual(1);
  });

  it('is replaced for the next visit', async () => {
    killBrowsers();
    expect(told(await visit('calendly', 'plain'))).toMatch(/^right: booked/);
  });
});
