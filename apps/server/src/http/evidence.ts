import type { Database } from '@overlap/database/client';
import { withWorkspace } from '@overlap/database/client';
import { findEvidence } from '@overlap/database/stores/evidence';
import { type EvidenceStore, readEvidence } from '@overlap/evidence/store';
import type { FastifyReply } from 'fastify';
import { problem } from './problem.ts';

/** What is shown as what it is. Everything else is handed out as plain text or bytes, and never as a page. */
const SHOWN = ['image/png', 'image/jpeg', 'image/webp'];

const NO_FILE = 'There is no such file in this workspace.';

/**
 * Hands out one file of evidence, checked against its digest. What a foreign page wrote must never run in ours: only
 * pictures are shown in place, text is downloaded as text, and nothing in it may load or run anything.
 */
export async function sendEvidence(
  reply: FastifyReply,
  { database, evidence }: { database: Database; evidence: EvidenceStore | null },
  { workspaceId, fileId }: { workspaceId: string; fileId: string },
): Promise<FastifyReply> {
  const file = await withWorkspace(database, workspaceId, tx => findEvidence(tx, fileId));
  if (!file || !evidence) return problem(reply, 404, 'No such file', NO_FILE);
  const content = await readEvidence(evidence, file);
  if (!content.ok) {
    return content.error === 'missing'
      ? problem(reply, 404, 'Gone', 'The file is not kept any more.')
      : problem(reply, 409, 'Altered', 'The file is not the one that was stored, and is not shown.');
  }
  const isPicture = SHOWN.includes(file.contentType);
  const isText = file.contentType.startsWith('text/');
  const type = isPicture ? file.contentType : isText ? 'text/plain; charset=utf-8' : 'application/octet-stream';
  const name = file.name.replace(/[^A-Za-z0-9._-]/g, '-');
  return reply
    .type(type)
    .header('content-disposition', `${isPicture ? 'inline' : 'attachment'}; filename="${name}"`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(content.value);
}
