import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A file that only this user can read (mode 0600), replaced whole so that a crash leaves the old or the new one. */
export function privateFile(path: string) {
  return {
    read: (): Promise<Buffer | null> => readFile(path).catch(() => null),
    async write(content: Buffer | string): Promise<void> {
      const fresh = `${path}.new`;
      await writeFile(fresh, content, { mode: 0o600 });
      await chmod(fresh, 0o600);
      await rename(fresh, path);
    },
    remove: (): Promise<void> => rm(path, { force: true }),
  };
}
