import { randomUUID } from 'node:crypto';
import { type evidenceEnv, openEvidenceStore } from '@overlap/evidence/open-store';
import { findChromium } from '@overlap/worker/browser/chromium/executable';
import { launchChromium } from '@overlap/worker/browser/chromium/launch';
import type { z } from 'zod';
import { type Finding, ill, unsure, well } from './finding.ts';

const NEEDED_NODE = 24;

export function examineNode(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= NEEDED_NODE
    ? well('Node', process.version)
    : ill(
        'Node',
        `${process.version}; ${NEEDED_NODE} or newer is needed.`,
        'Run it by `pnpm run doctor`, which brings its own Node.',
      );
}

const QUIET = { info: () => undefined, warn: () => undefined };

/** The browser that leads' pages are opened in: whether it starts, and whether it keeps them in its sandbox. */
export async function examineBrowser(): Promise<Finding> {
  const executablePath = findChromium();
  if (!executablePath)
    return unsure(
      'Browser',
      'No Chromium was found: nothing is booked on leads’ pages, each becomes a task.',
      'Install `chromium` or `chromium-headless-shell`, or name one in CHROMIUM_PATH.',
    );
  try {
    const chromium = await launchChromium({ executablePath, log: QUIET, requireSandbox: false });
    const { sandbox } = chromium;
    await chromium.close();
    return sandbox === 'on'
      ? well('Browser', `${executablePath}, in its sandbox`)
      : unsure(
          'Browser',
          `${executablePath} starts only without its sandbox.`,
          'Allow unprivileged user namespaces on this machine. For development it will do.',
        );
  } catch (error) {
    return ill('Browser', error instanceof Error ? error.message : String(error), 'See whether it runs by itself.');
  }
}

/** The store of what proves an attempt: whether a file that is put there comes back. */
export async function examineEvidence(env: z.output<z.ZodObject<typeof evidenceEnv>>): Promise<Finding> {
  try {
    const store = openEvidenceStore(env);
    if (!store) return unsure('Evidence', 'No store is set up.', 'Set EVIDENCE_DIR, or EVIDENCE_S3_URL and its key.');
    const key = `doctor/${randomUUID()}.txt`;
    await store.put(key, Buffer.from(key), 'text/plain');
    const back = await store.get(key);
    await store.delete(key);
    return back?.toString() === key
      ? well('Evidence', env.EVIDENCE_S3_URL ?? env.EVIDENCE_DIR ?? '')
      : ill('Evidence', 'A file that was put there did not come back.', 'Look at the bucket’s rules.');
  } catch (error) {
    return ill(
      'Evidence',
      error instanceof Error ? error.message : String(error),
      'Server and browser worker need a folder, or a bucket, that both may write to.',
    );
  }
}
