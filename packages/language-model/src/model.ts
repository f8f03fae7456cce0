import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { assertNever } from '@overlap/domain/result';
import type { LanguageModel } from 'ai';
import { isAllowedAddress, type ModelConfig } from './config.ts';

/** The model of a workspace, ready to be asked. */
export function createModel(
  { provider, baseUrl, apiKey, model }: ModelConfig,
  fetch: typeof globalThis.fetch,
): LanguageModel {
  const settings = { baseURL: baseUrl, apiKey, fetch: stayAt(baseUrl, fetch) };
  switch (provider) {
    case 'openai':
      return createOpenAI(settings).chat(model);
    case 'anthropic':
      return createAnthropic(settings)(model);
    case 'compatible':
      return createOpenAICompatible({ ...settings, name: 'compatible', supportsStructuredOutputs: true })(model);
    default:
      return assertNever(provider);
  }
}

/** A redirect, or an answer that names another host, would carry the key and the lead's words to nobody's choice. */
function stayAt(baseUrl: string, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  const { origin } = new URL(baseUrl);
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin || !isAllowedAddress(url.href)) throw new Error(`Not the configured host: ${url.origin}`);
    return fetch(input, { ...init, redirect: 'error' });
  };
}
