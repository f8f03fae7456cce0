import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where Chromium and its kin are usually installed. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser that is there: the one named by CHROMIUM_PATH, an installed one, or Playwright's own; `null` without any. */
export function findBrowser(): string | null {
  const own = chromium.executablePath();
  return [process.env.CHROMIUM_PATH, ...USUAL, own].find(path => path && existsSync(path)) ?? null;
}
