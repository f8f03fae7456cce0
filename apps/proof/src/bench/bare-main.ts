import { createHmac, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';

/**
 * The peer: the least a webhook route can do. It verifies the same signatures with Node's own HMAC and inserts one row
 * with a prepared statement; no tenant, no job, no schema, no log.
 */
const { DATABASE_URL = '', GENERIC_SECRET = '', CALENDLY_SECRET = '', PORT = '0' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const app = Fastify({ logger: false });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

const genericKey = Buffer.from(GENERIC_SECRET.replace(/^whsec_/, ''), 'base64');
type RawRequest = FastifyRequest<{ Body: Buffer }>;

app.post('/generic', async (request: RawRequest, reply) => {
  const id = String(request.headers['webhook-id']);
  const signed = `${id}.${request.headers['webhook-timestamp']}.`;
  const given = String(request.headers['webhook-signature']).replace(/^v1,/, '');
  const expected = createHmac('sha256', genericKey).update(signed).update(request.body).digest();
  if (!isEqual(expected, Buffer.from(given, 'base64'))) return reply.code(401).send();
  return insert('generic', id, request.body);
});

app.post('/calendly', async (request: RawRequest, reply) => {
  const header = String(request.headers['calendly-webhook-signature']);
  const [, time = '', given = ''] = /^t=(\d+),v1=([0-9a-f]+)$/.exec(header) ?? [];
  const expected = createHmac('sha256', CALENDLY_SECRET).update(`${time}.`).update(request.body).digest();
  if (!isEqual(expected, Buffer.from(given, 'hex'))) return reply.code(401).send();
  return insert('calendly', given, request.body);
});

const isEqual = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

async function insert(source: string, key: string, body: Buffer): Promise<{ received: true }> {
  await pool.query({
    name: 'keep',
    text: 'INSERT INTO bare_receipt (source, delivery_key, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [source, key, body],
  });
  return { received: true };
}

await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.send?.({ ready: 'bare' });
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
