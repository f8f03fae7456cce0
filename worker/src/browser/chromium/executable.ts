import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';

/** Debian's launchers are shell scripts that add flags of their own; behind them is the program with a known command line. */
const BEHIND_LAUNCHER: Readonly<Record<string, string>> = {
  '/usr/bin/chromium': '/usr/lib/chromium/chromium',
  '/usr/bin/chromium-headless-shell': '/usr/lib/chromium/chromium-headless-shell',
};

/**
 * The browser to open strangers' pages with: the one named by CHROMIUM_PATH, else a headless shell (a quarter of the
 * memory for each further page), else any Chromium; `null` without any.
 */
export function findChromium(named: string | undefined = process.env.CHROMIUM_PATH): string | null {
  const found = named && existsSync(named) ? named : (findHeadlessShell() ?? findBrowser());
  return found && behindLauncher(found);
}

/** The program itself, where the path is a launcher that is known. */
export function behindLauncher(path: string): string {
  const program = BEHIND_LAUNCHER[path];
  return program && existsSync(program) ? program : path;
}

function findHeadlessShell(): string | null {
  const installed = '/usr/bin/chromium-headless-shell';
  return existsSync(installed) ? installed : findDownloadedShell(chromium.executablePath());
}

/** Playwright keeps it beside the full browser: `chromium-1200/…/chrome`, `chromium_headless_shell-1200/…/headless_shell`. */
export function findDownloadedShell(fullBrowser: string): string | null {
  const folder = dirname(dirname(fullBrowser));
  const shells = join(dirname(folder), basename(folder).replace(/^chromium-/, 'chromium_headless_shell-'));
  if (shells === folder || !existsSync(shells)) return null;
  const paths = readdirSync(shells, { recursive: true, encoding: 'utf8' }).map(path => join(shells, path));
  return paths.find(path => /^(chrome-)?headless[-_]shell(\.exe)?$/.test(basename(path))) ?? null;
}
