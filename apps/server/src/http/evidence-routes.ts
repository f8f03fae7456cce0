import type { Principal } from '@overlap/auth/auth';
import type { Database } from '@overlap/database/client';
import { roleCan } from '@overlap/domain/role';
import type { EvidenceStore } from '@overlap/evidence/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendEvidence } from './evidence.ts';
import { problem } from './problem.ts';

export interface EvidenceParts {
  database: Database;
  evidence: EvidenceStore | null;
  readPrincipal(request: FastifyRequest): Promise<Principal | null>;
}

/** `/evidence/<file id>`: pictures of leads' pages, for members who are signed in. */
export async function evidenceRoutes(app: FastifyInstance, parts: EvidenceParts): Promise<void> {
  app.get<{ Params: { fileId: string } }>('/evidence/:fileId', async (request, reply) => {
    const principal = await parts.readPrincipal(request);
    if (!principal) return problem(reply, 401, 'Not signed in', 'Please sign in.');
    if (!roleCan(principal.role, 'inbox.read')) {
      return problem(reply, 403, 'Not yours', `Your role (${principal.role}) does not include this.`);
    }
    return sendEvidence(reply, parts, { workspaceId: principal.workspaceId, fileId: request.params.fileId });
  });
}
