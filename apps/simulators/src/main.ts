import { parseArgs } from 'node:util';
import { createSimulators } from './simulators.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4800' },
    host: { type: 'string', default: '127.0.0.1' },
    store: { type: 'string', default: ':memory:' },
    'no-quotas': { type: 'boolean', default: false },
    latency: { type: 'string', default: '0' },
    'webhook-retry-scale': { type: 'string', default: '1' },
  },
});

const simulators = await createSimulators({
  store: values.store,
  quotas: !values['no-quotas'],
  latencyMs: numberOf('latency'),
  webhookRetryScale: numberOf('webhook-retry-scale'),
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await simulators.close();
  process.exit(0);
}
process.on('disconnect', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

const url = await simulators.listen(numberOf('port'), values.host);
const ready = { ready: 'simulators', url, ...simulators.signing };
process.send?.(ready);
process.stdout.write(
  `${JSON.stringify({ ready: 'simulators', url, gohighlevelPublicKey: ready.gohighlevelPublicKey })}\n`,
);

function numberOf(name: 'port' | 'latency' | 'webhook-retry-scale'): number {
  const value = Number(values[name]);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} must be a number, not ${values[name]}`);
  return value;
}
