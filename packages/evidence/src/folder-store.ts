import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkedKey, type EvidenceStore } from './store.ts';

/** Evidence as files below a folder of this machine, readable by its owner only. */
export function openFolderStore(folder: string): EvidenceStore {
  const place = (key: string) => path.join(folder, ...checkedKey(key).split('/'));
  return {
    async put(key, content) {
      const file = place(key);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      // Whole or not at all: a reader never sees half a file.
      const draft = `${file}.${process.pid}.part`;
      await writeFile(draft, content, { mode: 0o600 });
      await rename(draft, file);
    },
    async get(key) {
      try {
        return await readFile(place(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async delete(key) {
      await rm(place(key), { force: true });
    },
  };
}
