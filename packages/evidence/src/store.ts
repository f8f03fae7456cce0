import { createHash } from 'node:crypto';
import { err, ok, type Result } from '@overlap/domain/result';

/**
 * Where the files that prove an attempt lie. Keys are paths of plain names (`workspace/attempt/run/name`), never anything
 * that a page said. Every method throws when the store itself fails.
 */
export interface EvidenceStore {
  /** Writes a file; the same key again replaces it. */
  put(key: string, content: Buffer, contentType: string): Promise<void>;
  /** `null` when there is no such file. */
  get(key: string): Promise<Buffer | null>;
  /** A file that is not there is deleted already. */
  delete(key: string): Promise<void>;
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*){0,7}$/;

/** A key that is one, as it is; anything else is a mistake of the caller. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error('This is no key of an evidence file.');
  return key;
}

/** The key of a file of an attempt's run. What a file is called comes from the engine: only plain characters stay. */
export const evidenceKey = (place: { workspaceId: string; attemptId: string; run: number; name: string }): string =>
  checkedKey(
    `${place.workspaceId}/${place.attemptId}/${place.run}/${place.name.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '')}`,
  );

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Reads a file and checks that it is still what was written. `altered`: it is not, and is not shown. */
export async function readEvidence(
  store: EvidenceStore,
  file: { storageKey: string; sha256: string },
): Promise<Result<Buffer, 'missing' | 'altered'>> {
  const content = await store.get(file.storageKey);
  if (!content) return err('missing');
  return sha256Of(content) === file.sha256 ? ok(content) : err('altered');
}
