import { evidenceEnv } from '@overlap/evidence/open-store';
import { z } from 'zod';

const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** `name:base64key,…`, newest first. */
  OVERLAP_KEYS: z.string().min(1),
  AUTH_SECRET: z.string().min(32),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('0.0.0.0'),
  /** Where browsers and providers reach us; webhook signatures cover it. */
  PUBLIC_URL: z.url(),
  /** Further origins whose pages may sign in, separated by commas. */
  TRUSTED_ORIGINS: z.string().default('app://bundle'),
  /** Set to `true` where one proxy stands in front, so that its word on the client's address counts. */
  BEHIND_PROXY: z.stringbool().default(false),
  /** Folder with the built console; the console is not served without it. */
  CONSOLE_DIR: z.string().optional(),
  ...evidenceEnv,
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().default('https://api.resend.com'),
  MAIL_FROM: z.string().default('Overlap <no-reply@localhost>'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type ServerEnv = z.infer<typeof envSchema>;

/** The server's settings, read once. Throws with every variable that is missing or malformed. */
export function readEnv(source: NodeJS.ProcessEnv): ServerEnv {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new Error(`The server's environment is not complete.\n${z.prettifyError(parsed.error)}`);
}
