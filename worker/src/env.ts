import { evidenceEnv } from '@overlap/evidence/open-store';
import { z } from 'zod';

const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** `name:base64key,…`, newest first. */
  OVERLAP_KEYS: z.string().min(1),
  /** Where people open the console; notices link there. */
  CONSOLE_URL: z.url().optional(),
  /** Where providers deliver their webhooks, as the server has it; without it none are registered. */
  PUBLIC_URL: z.url().optional(),
  /** Cal.com's public API, for leads' own links. */
  CAL_COM_URL: z.url().default('https://api.cal.com'),
  /** Where its booking pages are, beside cal.com: a self-hosted deployment's, or the simulators'. */
  CAL_COM_PAGES_URL: z.url().optional(),
  ...evidenceEnv,
  /** Development only: leads' pages may lie on this machine or in private networks. */
  ALLOW_DEVELOPMENT_HOSTS: z.stringbool().default(false),
  /** Rather no visit than one in a browser without its sandbox. */
  REQUIRE_SANDBOX: z.stringbool().default(true),
  /** Seconds between two visits to one host. */
  PAGE_GAP_SECONDS: z.coerce.number().min(0).max(3_600).default(30),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Port for /healthz and /metrics on all interfaces; none when unset. */
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
});

export type WorkerEnv = z.infer<typeof envSchema>;

/** The worker's settings, read once. Throws with every variable that is missing or malformed. */
export function readEnv(source: NodeJS.ProcessEnv): WorkerEnv {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new Error(`The worker's environment is not complete.\n${z.prettifyError(parsed.error)}`);
}
