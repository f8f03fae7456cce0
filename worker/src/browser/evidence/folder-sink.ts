import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceSink } from './recorder.ts';

/** Evidence as files in a folder, which is made where it is not there. Names hold no separators. */
export async function folderSink(folder: string): Promise<EvidenceSink> {
  await mkdir(folder, { recursive: true });
  return {
    put: (name, content) => writeFile(path.join(folder, path.basename(name)), content, { mode: 0o600 }),
  };
}
