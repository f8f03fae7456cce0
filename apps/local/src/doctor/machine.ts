import { findBrowser } from '@overlap/worker/browser/find-browser';
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

export function examineBrowser(): Finding {
  const browser = findBrowser();
  return browser
    ? well('Browser', browser)
    : unsure(
        'Browser',
        'No Chromium was found; only tests need one so far.',
        '`pnpm test` installs one, or set CHROMIUM_PATH.',
      );
}
