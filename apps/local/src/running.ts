import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const runningSchema = z.object({ databaseUrl: z.string(), keyRing: z.string() });
export type Running = z.infer<typeof runningSchema>;

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'running.json');

/** How to reach what runs on a data folder; `null` when nothing does. For the project's own commands only. */
export function readRunning(dataFolder: string): Running | null {
  const file = fileOf(dataFolder);
  return existsSync(file) ? runningSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** Notes it while it runs, readable by its owner only. Returns what takes the note away again. */
export function noteRunning(dataFolder: string, running: Running): () => void {
  writeFileSync(fileOf(dataFolder), JSON.stringify(running), { mode: 0o600 });
  return () => rmSync(fileOf(dataFolder), { force: true });
}
