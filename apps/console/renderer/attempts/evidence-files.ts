import type { EvidenceFile } from '../api/types.ts';

/** Where a file of evidence is shown from: our own origin, for those who are signed in. */
export const fileUrl = ({ id }: Pick<EvidenceFile, 'id'>): string => `/evidence/${id}`;

export const isPicture = ({ contentType }: Pick<EvidenceFile, 'contentType'>): boolean =>
  contentType.startsWith('image/');

/** The newest run first, and of a run its end first: what a reviewer wants to see. Files that are no pictures come last. */
export function inOrderOfInterest<T extends Pick<EvidenceFile, 'run' | 'name' | 'contentType'>>(
  files: readonly T[],
): T[] {
  return [...files].sort(
    (a, b) => Number(isPicture(b)) - Number(isPicture(a)) || b.run - a.run || b.name.localeCompare(a.name),
  );
}
