import formbody from '@fastify/formbody';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { calcomSimulator } from './calcom/routes.ts';
import { calendlySimulator } from './calendly/routes.ts';
import { disableSubscription } from './calendly/webhooks.ts';
import { controlPlane } from './control/routes.ts';
import { Deliveries } from './deliveries.ts';
import { createGohighlevelKeys } from './delivery-signing.ts';
import { emailbisonSimulator } from './emailbison/routes.ts';
import { openFaults } from './faults.ts';
import { gohighlevelSimulator } from './gohighlevel/routes.ts';
import { hubspotSimulator } from './hubspot/routes.ts';
import { anthropicSimulator } from './language-model/anthropic.ts';
import { openaiSimulator } from './language-model/openai.ts';
import { leadPage } from './lead-page/routes.ts';
import { openLedger } from './ledger.ts';
import { linkedinSimulator } from './linkedin/routes.ts';
import { rewriteForPages } from './pages/addresses.ts';
import { mountPages } from './pages/routes.ts';
import { mountProvider } from './provider.ts';
import { Quota } from './quota.ts';
import { resendSimulator } from './resend/routes.ts';
import { slackSimulator } from './slack/routes.ts';
import { openStore, type Store } from './store.ts';
import { twilioSimulator } from './twilio/routes.ts';
import type { World } from './world.ts';

export interface SimulatorOptions {
  /** Path of the SQLite file, or `:memory:`. A restart on the same file carries on. */
  store: string;
  logger?: FastifyBaseLogger;
  /** Whether the documented request quotas are enforced; on unless switched off for benchmarks. */
  quotas?: boolean;
  /** Delay before every answer of a provider, in milliseconds. */
  latencyMs?: number;
  /** Scales the waits between webhook retries: 1 is the real service's, 0.001 a thousandth of it. */
  webhookRetryScale?: number;
  /** The lead's page, served at `/` unless switched off. */
  leadPage?: { enabled?: boolean; title?: string };
}

export interface Simulators {
  app: FastifyInstance;
  /** Starts to listen and answers the address; pending webhooks of an earlier run go out now. */
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
  /** The key pair of GoHighLevel's webhooks (PEM): the product is configured with one half, tests sign with the other. */
  signing: { gohighlevelPublicKey: string; gohighlevelPrivateKey: string };
}

const MOST_BODY_BYTES = 40 * 1024 * 1024;

/**
 * The outside world over HTTP: one prefix per provider, the control plane under `/_sim`, the lead's page at `/`, and
 * booking pages on host names of their own (`calendly.com.localhost`).
 */
export async function createSimulators(options: SimulatorOptions): Promise<Simulators> {
  const store = openStore(options.store);
  let address = 'http://127.0.0.1';
  const world = createWorld(store, options, () => address);
  const app = createServer(options);
  for (const simulator of PROVIDER_SIMULATORS) mountProvider(app, world, simulator(world));
  mountPages(app, world);
  app.register(controlPlane(world), { prefix: '/_sim' });
  if (options.leadPage?.enabled !== false) app.register(leadPage(options.leadPage?.title));
  await app.ready();
  return {
    app,
    signing: {
      gohighlevelPublicKey: world.gohighlevelKeys.publicKey,
      gohighlevelPrivateKey: world.gohighlevelKeys.privateKey,
    },
    async listen(port, host = '127.0.0.1') {
      await app.listen({ port, host });
      const bound = app.server.address();
      if (typeof bound !== 'object' || bound === null) throw new Error('The server has no address');
      address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${bound.port}`;
      world.deliveries.resume();
      return address;
    },
    async close() {
      await world.deliveries.close();
      await app.close();
      store.close();
    },
  };
}

const PROVIDER_SIMULATORS = [
  emailbisonSimulator,
  gohighlevelSimulator,
  calendlySimulator,
  calcomSimulator,
  hubspotSimulator,
  slackSimulator,
  resendSimulator,
  twilioSimulator,
  linkedinSimulator,
  openaiSimulator,
  anthropicSimulator,
] as const;

function createServer({ logger }: SimulatorOptions): FastifyInstance {
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    bodyLimit: MOST_BODY_BYTES,
    forceCloseConnections: true,
    rewriteUrl: request => rewriteForPages(request.headers.host, request.url ?? '/'),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
  });
  app.decorateRequest('fault', undefined);
  app.register(formbody);
  acceptEmptyJson(app);
  return app;
}

/** Clients that always send `Content-Type: application/json` send it with empty bodies too; the real services take that. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parse(request, body, done),
  );
}

function createWorld(store: Store, options: SimulatorOptions, publicUrl: () => string): World {
  const { quotas = true, latencyMs = 0, webhookRetryScale: retryScale = 1 } = options;
  const gohighlevelKeys = gohighlevelKeysOf(store);
  const faults = openFaults(store);
  const gohighlevelPrivateKey = gohighlevelKeys.privateKey;
  const deliveries = new Deliveries({ store, faults, retryScale, gohighlevelPrivateKey });
  const created: Quota[] = [];
  const world: World = {
    store,
    faults,
    deliveries,
    ledger: openLedger(store),
    latencyMs,
    publicUrl,
    gohighlevelKeys,
    createQuota(rules) {
      const quota = new Quota(rules, quotas);
      created.push(quota);
      return quota;
    },
    clearQuotas() {
      for (const quota of created) quota.clear();
    },
  };
  deliveries.onGivenUp = ({ provider, subscription }) => {
    if (provider === 'calendly' && subscription) disableSubscription(world, subscription);
  };
  return world;
}

/** GoHighLevel signs for all apps with one key pair; here it is made once per store. */
function gohighlevelKeysOf(store: Store): World['gohighlevelKeys'] {
  const keys = store.collection<World['gohighlevelKeys']>('signing');
  return keys.get('gohighlevel') ?? keys.put('gohighlevel', createGohighlevelKeys());
}
