import { z } from 'zod';

export const MODEL_PROVIDERS = ['openai', 'anthropic', 'compatible'] as const;
export type ModelProvider = (typeof MODEL_PROVIDERS)[number];

/** Where a provider answers unless a workspace says otherwise; a compatible endpoint has to be named. */
export const MODEL_BASE_URLS: Record<ModelProvider, string | null> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com/v1',
  compatible: null,
};

/** What a workspace says about its second reader. Texts, as connections store them, become numbers and truths here. */
export const modelConfigSchema = z.object({
  provider: z.enum(MODEL_PROVIDERS),
  baseUrl: z.url().refine(isAllowedAddress, 'has to be https, or http to this machine'),
  model: z.string().min(1),
  apiKey: z.string().min(1),
  /** Tokens a day, by UTC, asked and answered together. */
  dailyTokens: z.coerce.number().int().min(1).default(200_000),
  /** Whether a certain reading waits for a person when no opinion came. */
  required: z
    .enum(['true', 'false'])
    .default('false')
    .transform(word => word === 'true'),
  timeoutMs: z.coerce.number().int().min(50).max(15_000).default(4_000),
});
export type ModelConfig = z.infer<typeof modelConfigSchema>;

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** A lead's words and the key go over the network encrypted, or not at all. */
export function isAllowedAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && THIS_MACHINE.includes(url.hostname));
}
