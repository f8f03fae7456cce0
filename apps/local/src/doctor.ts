import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDatabase, withSystem } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { parseKeyRing } from '@overlap/database/secret-box';
import { listWorkspaceIds } from '@overlap/database/stores/workspaces';
import { evidenceEnv } from '@overlap/evidence/open-store';
import { z } from 'zod';
import { examineDatabase } from './doctor/database.ts';
import { type Finding, formatFinding, ill } from './doctor/finding.ts';
import { examineBrowser, examineEvidence, examineNode } from './doctor/machine.ts';
import { examineWorkspace } from './doctor/workspace.ts';
import { say } from './progress.ts';
import { readRunning } from './running.ts';

/** `pnpm run doctor`: looks at everything Overlap stands on and says what to do. Ends with 1 when something is ill. */
async function examine(dataFolder: string): Promise<Finding[]> {
  const running = readRunning(dataFolder);
  const databaseUrl = process.env.DATABASE_URL ?? running?.databaseUrl;
  const keys = process.env.OVERLAP_KEYS ?? running?.keyRing;
  // What `pnpm start` runs keeps its evidence beside its database.
  const local = running ? { EVIDENCE_DIR: path.join(dataFolder, 'evidence') } : {};
  const evidence = z.object(evidenceEnv).parse({ ...local, ...process.env });
  const findings = [examineNode(), await examineBrowser(), await examineEvidence(evidence)];
  if (!databaseUrl) {
    return [
      ...findings,
      ill(
        'Database',
        'Overlap does not run on this folder, and DATABASE_URL is not set.',
        'Run `pnpm start`, or set DATABASE_URL and OVERLAP_KEYS.',
      ),
    ];
  }
  findings.push(...(await examineDatabase(databaseUrl)));
  if (findings.some(finding => finding.health === 'ill')) return findings;
  if (!keys)
    return [
      ...findings,
      ill(
        'Keys',
        'OVERLAP_KEYS is not set; no connection can be tried.',
        'Set it to the key ring of this installation.',
      ),
    ];
  const database = createDatabase(await resolveConnection(databaseUrl), {
    maxConnections: 2,
    applicationName: 'overlap-doctor',
  });
  try {
    for (const workspaceId of await withSystem(database, listWorkspaceIds)) {
      findings.push(...(await examineWorkspace(database, parseKeyRing(keys), workspaceId)));
    }
  } finally {
    await database.close();
  }
  return findings;
}

const { values } = parseArgs({
  args: process.argv.slice(2).filter(arg => arg !== '--'),
  options: { 'data-dir': { type: 'string', default: path.resolve(import.meta.dirname, '../../../.data') } },
});
const findings = await examine(path.resolve(values['data-dir']));
for (const finding of findings) say(formatFinding(finding));
const isIll = findings.some(finding => finding.health === 'ill');
say(isIll ? '\nSomething needs you: see the lines with →.' : '\nAll is well.');
process.exit(isIll ? 1 : 0);
