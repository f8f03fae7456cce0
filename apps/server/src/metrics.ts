import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What an operator watches. Labels are few and closed: no path of a person's, no id. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const deliveries = new Counter({
    name: 'overlap_webhook_deliveries_total',
    help: 'Webhook deliveries by source and what became of them.',
    labelNames: ['source', 'outcome'] as const,
    registers: [registry],
  });
  const requests = new Histogram({
    name: 'overlap_http_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    registers: [registry],
  });
  return { registry, deliveries, requests };
}

export type Metrics = ReturnType<typeof createMetrics>;
