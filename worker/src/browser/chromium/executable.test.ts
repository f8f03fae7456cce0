import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium, findDownloadedShell } from './executable.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'executables-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function place(path: string): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '');
  return full;
}

test.each([
  ['chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell'],
  ['chromium_headless_shell-1200/chrome-linux/headless_shell'],
  ['chromium_headless_shell-1200/chrome-headless-shell-win64/chrome-headless-shell.exe'],
])('the downloaded shell %s is found beside the full browser', path => {
  const shell = place(path);
  expect(findDownloadedShell(join(folder, 'chromium-1200/chrome-linux64/chrome'))).toBe(shell);
});

test('a shell of another revision, or none, is not', () => {
  place('chromium_headless_shell-1100/chrome-linux/headless_shell');
  expect(findDownloadedShell(join(folder, 'chromium-1200/chrome-linux64/chrome'))).toBeNull();
  expect(findDownloadedShell('/nowhere/chromium-1/x/chrome')).toBeNull();
});

test('the one that is named comes first, where it exists', () => {
  const named = place('my-chromium');
  expect(findChromium(named)).toBe(named);
  expect(findChromium(join(folder, 'missing'))).not.toBe(join(folder, 'missing'));
});
