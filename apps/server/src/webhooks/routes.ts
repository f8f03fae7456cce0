import type { Database } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { REFUSALS, type Refusal } from '@overlap/intake/delivery';
import { isSource, type Source, verifyDelivery } from '@overlap/intake/sources';
import type { Queue } from '@overlap/queue/queue';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../http/problem.ts';
import type { Metrics } from '../metrics.ts';
import { createEndpoints } from './endpoints.ts';
import { createKeeper } from './keeper.ts';

export const WEBHOOK_BODY_LIMIT = 1_048_576;
/** Far above any provider's id, far below what an index of PostgreSQL takes. */
const LONGEST_KEY = 500;

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

  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.statusCode !== 413) throw error;
    countDelivery(metrics, (request as WebhookRequest).params.source, 'too-large');
    return problem(reply, 413, 'Delivery refused', 'A delivery may be 1 MiB long, and this one is longer.');
  });

  // Only machines read these answers: the headers that protect pages would cost a tenth of the route.
  const options = { bodyLimit: WEBHOOK_BODY_LIMIT, helmet: false } as const;
  app.post('/webhooks/:source/:token', options, async (request: WebhookRequest, reply) => {
    const { source, token } = request.params;
    const count = (outcome: string) => countDelivery(metrics, source, outcome);
    if (!isSource(source)) {
      count('unknown-path');
      return unknownPath(reply);
    }
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
      if (!canBeKept(deliveryKey)) {
        count('malformed');
        return refuse(reply, { kind: 'malformed', message: 'The id of this delivery is too long or holds a NUL.' });
      }
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

/** A label is one of a closed set, whatever the path says. */
const countDelivery = (metrics: Metrics, source: string, outcome: string): void =>
  metrics.deliveries.inc({ source: isSource(source) ? source : 'unknown', outcome });

/** Sending such a one again would fail again, so the sender is not asked to. */
const canBeKept = (deliveryKey: string): boolean => deliveryKey.length <= LONGEST_KEY && !deliveryKey.includes('\0');

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
