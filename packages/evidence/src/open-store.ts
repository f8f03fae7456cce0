import { z } from 'zod';
import { openFolderStore } from './folder-store.ts';
import { openS3Store } from './s3-store.ts';
import type { EvidenceStore } from './store.ts';

/** What server and worker read of their environment: a folder of this machine, or a bucket with its key. */
export const evidenceEnv = {
  EVIDENCE_DIR: z.string().min(1).optional(),
  EVIDENCE_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  EVIDENCE_S3_KEY_ID: z.string().min(1).optional(),
  EVIDENCE_S3_SECRET: z.string().min(1).optional(),
  EVIDENCE_S3_REGION: z.string().min(1).default('auto'),
};

type EvidenceEnv = z.output<z.ZodObject<typeof evidenceEnv>>;

/** The evidence store of this process; `null` where none is set up. Throws when a bucket is named without its key. */
export function openEvidenceStore(env: EvidenceEnv): EvidenceStore | null {
  const { EVIDENCE_S3_URL, EVIDENCE_S3_KEY_ID, EVIDENCE_S3_SECRET, EVIDENCE_S3_REGION, EVIDENCE_DIR } = env;
  if (EVIDENCE_S3_URL) {
    if (!EVIDENCE_S3_KEY_ID || !EVIDENCE_S3_SECRET) {
      throw new Error('EVIDENCE_S3_URL names a bucket: set EVIDENCE_S3_KEY_ID and EVIDENCE_S3_SECRET too.');
    }
    return openS3Store({
      bucketUrl: EVIDENCE_S3_URL,
      accessKeyId: EVIDENCE_S3_KEY_ID,
      secretAccessKey: EVIDENCE_S3_SECRET,
      region: EVIDENCE_S3_REGION,
    });
  }
  return EVIDENCE_DIR ? openFolderStore(EVIDENCE_DIR) : null;
}
