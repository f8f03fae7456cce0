import type { Database } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { REFUSALS, type Refusal } from '@overlap/intake/delivery';
import { isSource, type Source, verifyDelivery } from '@overlap/intake/sources';
import type { Queue } from '@overlap/queue/queue';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../http/problem.ts';
import type { Metrics } from '../metrics.ts';
import { createEndpoints } from './endpoints.ts';
import { createKeeper } from './keeper.ts';

export const WEBHOOK_BODY_LIMIT = 1_048_576;

export interface WebhookParts {
  database: Database;
  queue: Queue;
  keyRing: KeyRing;
  metrics: Metrics;
  /** The address providers call; signatures may cover it, so it is configured and never read from the request. */
  publicUrl: string;
}

type WebhookRequest = FastifyRequest<{ Params: { source: string; token: string }; Body: Buffer | undefined }>;

/** `POST /webhooks/{source}/{token}`: verify the raw bytes, keep them, enqueue, answer. Nothing is decided here. */
export async function webhookRoutes(app: FastifyInstance, parts: WebhookParts): Promise<void> {
  const { database, queue, keyRing, metrics, publicUrl } = parts;
  const findEndpoint = createEndpoints(database, keyRing);
  const keep = createKeeper(database, queue);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: WEBHOOK_BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );

  app.post('/webhooks/:source/:token', { bodyLimit: WEBHOOK_BODY_LIMIT }, async (request: WebhookRequest, reply) => {
    const { source, token } = request.params;
    if (!isSource(source)) return unknownPath(reply);
    const count = (outcome: string) => metrics.deliveries.inc({ source, outcome });
    try {
      const endpoint = await findEndpoint(source, token);
      if (!endpoint) {
        count('unknown-path');
        return unknownPath(reply);
      }
      const body = request.body ?? Buffer.alloc(0);
      const url = publicUrl + request.url;
      const headers = request.headers as Record<string, string | undefined>;
      const verified = verifyDelivery(source, { headers, body, url, receivedAt: new Date() }, endpoint.keys);
      if (!verified.ok) {
        count(verified.error.kind);
        return refuse(reply, verified.error);
      }
      const { deliveryKey } = verified.value;
      const contentType = headers['content-type'] ?? '';
      const kept = await keep(endpoint.workspaceId, {
        endpointId: endpoint.id,
        source,
        deliveryKey,
        body,
        contentType,
      });
      count(kept);
      return accept(reply, source);
    } catch (error) {
      request.log.error(
        { source, error: error instanceof Error ? error.message : 'unknown' },
        'webhook could not be kept',
      );
      count('not-kept');
      return comeBack(reply, source);
    }
  });
}

const unknownPath = (reply: FastifyReply) =>
  problem(reply, 404, 'Unknown webhook address', 'Copy the address from the workspace’s integration settings.');

const refuse = (reply: FastifyReply, refusal: Refusal) =>
  problem(reply, REFUSALS[refusal.kind], 'Delivery refused', refusal.message);

/** Twilio texts the lead whatever a plain answer says, so it gets an empty TwiML document. */
function accept(reply: FastifyReply, source: Source): FastifyReply {
  return source === 'twilio' ? reply.type('text/xml').send('<Response/>') : reply.send({ received: true });
}

/** GoHighLevel tries again only after a 429; everybody else after a 503. */
function comeBack(reply: FastifyReply, source: Source): FastifyReply {
  reply.header('retry-after', '10');
  return problem(
    reply,
    source === 'gohighlevel' ? 429 : 503,
    'Not kept',
    'Overlap cannot keep this delivery right now. Please deliver it again.',
  );
}
