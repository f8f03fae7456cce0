import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { privateFile } from './private-file.ts';

async function folder() {
  const name = await mkdtemp(path.join(tmpdir(), 'overlap-console-'));
  onTestFinished(() => rm(name, { recursive: true }));
  return name;
}

test('the file is for this user only, and nothing is left beside it', async () => {
  const home = await folder();
  const file = privateFile(path.join(home, 'session'));
  await file.write(Buffer.from('one'));
  await file.write(Buffer.from('two'));
  expect((await stat(path.join(home, 'session'))).mode & 0o777).toBe(0o600);
  expect((await file.read())?.toString()).toBe('two');
  expect(await readdir(home)).toEqual(['session']);
});

test('a file that is not there reads as nothing and can be removed', async () => {
  const file = privateFile(path.join(await folder(), 'session'));
  expect(await file.read()).toBeNull();
  await file.remove();
});
