import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { withWorkspace } from '@overlap/database/client';
import { ONE_OF_EACH, plantPast } from '@overlap/shadow/fixtures/plant-past';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  const id = await plantPast(fresh.database, ONE_OF_EACH);
  await fresh.authDatabase.prisma.workspace.create({ data: { id, name: 'Acme', slug: 'acme' } });
  // A name is the lead's own to choose.
  await withWorkspace(fresh.database, id, tx =>
    tx.prisma.lead.updateMany({ where: { name: 'same' }, data: { name: 'Da\u001b[31mna' } }),
  );
});
afterAll(() => fresh.drop());

/** Runs `pnpm shadow` as an operator does. */
async function shadow(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH, DATABASE_URL: fresh.url };
  const command = [path.join(import.meta.dirname, 'shadow.ts'), ...args];
  return promisify(execFile)(process.execPath, command, { env }).catch(error => error);
}
const acme = (...args: string[]) => shadow('--workspace', 'acme', '--days', '3660', ...args);

describe('pnpm shadow', () => {
  it('prints a table, what to look at, and the summary', async () => {
    const { stdout } = await acme();
    expect(stdout).toMatch(/^Acme, the last 3660 days, in America\/New_York/);
    for (const { name } of ONE_OF_EACH) expect(stdout).toMatch(new RegExp(` ${name}$`, 'm'));
    expect(stdout).toMatch(
      /Booked otherwise, to look at:\n {2}would-have-booked-otherwise, Nov 10 09:02: now book Nov 18/,
    );
    expect(stdout).toMatch(/^6 replies$/m);
    expect(stdout).toMatch(/^bookings {10}3, of which 3 can be compared and 1 differ \(33\.3 %\)$/m);
    expect(stdout).toMatch(/zone and phone are those on file today/);
  });

  it('lets no lead write to the terminal', async () => expect((await acme()).stdout).toMatch(/Da\[31mna/));

  it('takes as many as it is told, and says that there are more', async () => {
    expect((await acme('--limit', '2')).stdout).toMatch(/^2 replies, and there are older ones/m);
  });

  it('prints one JSON object', async () => {
    const { stdout } = await acme('--json');
    expect(JSON.parse(stdout)).toMatchObject({ workspace: 'acme', summary: { replies: 6, isComplete: true } });
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown workspace', ['--workspace', 'nobody'], /There is no workspace “nobody”/],
    ['no workspace', [], /is missing/],
    ['a number that is none', ['--workspace', 'acme', '--days', 'some'], /days/],
    ['an unknown option', ['--weeks', '2'], /Unknown option '--weeks'/],
  ])('answers %s with the usage', async (_title, args, says) => {
    const { stderr } = await shadow(...args);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/pnpm shadow --workspace SLUG/);
  });
});
