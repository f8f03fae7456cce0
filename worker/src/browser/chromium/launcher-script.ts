import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DISABLED_FEATURES } from './flags.ts';
import type { Family } from './processes.ts';

/** Chromium’s user when we are root: no account has it, so it owns nothing. A firewall rule may name it. */
export const BROWSER_UID = 64_700;

/** What belongs to one browser on this machine, and goes with it. */
export interface Quarters {
  home: string;
  tmp: string;
  /** Playwright's own folder, which it would else put elsewhere and may leave behind a browser that was killed. */
  artifacts: string;
  /** What Playwright starts: a script that becomes the browser, so that both have one process id. */
  executable: string;
  /** Of the browser that runs here; `null` before it started, and where there are no process groups (Windows). */
  family: () => Family | null;
  remove: () => void;
}

/**
 * Makes a private folder with a script in it that starts the browser. Playwright tells neither the process id nor the
 * profile's folder; the script writes both down. With a `uid` the browser runs as that user: Chromium's sandbox does
 * not start as root. The pipe to Playwright survives, since `exec` keeps its descriptors.
 */
export function makeQuarters(program: string, uid: number | null): Quarters {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const { home, tmp, artifacts, pid, profile, owner } = inside(folder);
  writeFileSync(owner, String(process.pid), { mode: 0o600 });
  for (const path of [home, tmp]) {
    mkdirSync(path, { mode: 0o700 });
    if (uid !== null) chownSync(path, uid, uid);
  }
  mkdirSync(artifacts, { mode: 0o700 });
  // Passed through by the browser's user, listed by nobody.
  chmodSync(folder, 0o711);
  const executable = process.platform === 'win32' ? program : join(folder, 'start');
  if (executable !== program)
    writeFileSync(executable, script({ program, pid, profile, uid }), { mode: 0o700, flag: 'wx' });
  return {
    home,
    tmp,
    artifacts,
    executable,
    family: () => {
      const group = numberIn(pid);
      return group > 1 ? { group, folder } : null;
    },
    remove: () => {
      // Playwright removes the profile, unless the browser had to be killed under it.
      const left = existsSync(profile) ? readFileSync(profile, 'utf8').trim() : null;
      for (const path of [left, folder]) if (path) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const PREFIX = 'overlap-browser-';
export const inside = (folder: string) => ({
  home: join(folder, 'home'),
  tmp: join(folder, 'tmp'),
  artifacts: join(folder, 'artifacts'),
  pid: join(folder, 'pid'),
  profile: join(folder, 'profile'),
  owner: join(folder, 'owner'),
});

/** 0 where nothing is written: an empty file must not become a process group, 0 is our own. */
export const numberIn = (file: string): number => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);

function script(of: { program: string; pid: string; profile: string; uid: number | null }): string {
  const owner = of.uid === null ? ':' : `chown -R ${of.uid}:${of.uid} "$folder"`;
  const as =
    of.uid === null
      ? ''
      : `setpriv --reuid=${of.uid} --regid=${of.uid} --clear-groups --inh-caps=-all --no-new-privs -- `;
  return `#!/bin/sh
set -eu
for argument do
  shift
  case "$argument" in
    --disable-features=*)
      argument="$argument,${DISABLED_FEATURES.join()}" ;;
    --user-data-dir=*)
      folder="\${argument#--user-data-dir=}"
      printf '%s' "$folder" > ${quoted(of.profile)}
      ${owner} ;;
  esac
  set -- "$@" "$argument"
done
printf '%s' "$$" > ${quoted(of.pid)}
exec ${as}${quoted(of.program)} "$@"
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
