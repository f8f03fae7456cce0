import { createHash } from 'node:crypto';
import type { Intent, ReadingContext } from '@overlap/domain/intent';
import { APICallError, generateText, NoObjectGeneratedError, NoOutputGeneratedError, Output } from 'ai';
import type { ModelConfig } from './config.ts';
import { createModel } from './model.ts';
import { type Answer, answerSchema, groundAnswer, type Opinion } from './opinion.ts';
import { LONGEST_TEXT, PROMPT_VERSION, type Prompt, writePrompt } from './prompt.ts';
import { redact } from './redact.ts';

// Settings that a model does not know are left out by the library, which would print a line about it every time.
globalThis.AI_SDK_LOG_WARNINGS = false;

/** Answers given before, kept by a digest of all that they depend on. */
export interface AnswerCache {
  find(key: string): Promise<unknown>;
  keep(key: string, answer: Answer): Promise<void>;
}

/** The day's tokens. They are taken before a call, so that many calls at once cannot overdraw them. */
export interface TokenBudget {
  /** `null` when the day has not so many left. */
  reserve(tokens: number): Promise<Reservation | null>;
}
export interface Reservation {
  /** Puts what was really used in the place of what was reserved. */
  settle(tokens: number): Promise<void>;
}

export interface ModelPorts {
  fetch: typeof fetch;
  now(): number;
  cache: AnswerCache;
  budget: TokenBudget;
  /** One line a reading; it never holds words of the reply. */
  log(line: ReadingLine): void;
}

/** Why no opinion came. */
export type NoOpinion =
  | 'empty'
  | 'too-long'
  | 'no-budget'
  | 'timed-out'
  | 'refused'
  | 'unreachable'
  | 'unreadable'
  | 'unfounded';

export interface ReadingLine {
  outcome: 'asked' | 'remembered' | NoOpinion;
  ms: number;
  /** Tokens used, where the provider said so. */
  tokens: number | null;
  /** The provider's HTTP status, where it refused. */
  status: number | null;
}

export interface ReadingOrder {
  intent: Intent;
  context: ReadingContext;
  /** When the reply came; ISO UTC. */
  receivedAt: string;
  /** The lead's and the company's names as far as known: they are taken out of the text. */
  names: readonly string[];
  config: ModelConfig;
  ports: ModelPorts;
  /** Ends the reading at once, by throwing: the job is run again. Running late only costs the opinion. */
  signal: AbortSignal;
}

const MOST_ANSWER_TOKENS = 600;

/**
 * Asks a language model how it reads a reply. `null` is no opinion: switched off by budget or length, too late, or
 * whatever else went wrong. The reading of the rules then stands as it is.
 */
export async function readWithModel(order: ReadingOrder): Promise<Opinion | null> {
  const began = order.ports.now();
  const { opinion, ...said } = await read(order);
  order.signal.throwIfAborted();
  order.ports.log({ tokens: null, status: null, ...said, ms: Math.round(order.ports.now() - began) });
  return opinion;
}

type Said = Pick<ReadingLine, 'outcome'> & Partial<ReadingLine> & { opinion: Opinion | null };
const none = (outcome: NoOpinion, more: Partial<ReadingLine> = {}): Said => ({ opinion: null, outcome, ...more });

async function read(order: ReadingOrder): Promise<Said> {
  const { intent, context, config, ports } = order;
  if (intent.ownText.trim() === '') return none('empty');
  if (intent.ownText.length > LONGEST_TEXT) return none('too-long');
  const redacted = redact(intent.ownText, order.names);
  const timeZone = intent.zone?.timeZone ?? context.leadTimeZone ?? context.workspaceTimeZone;
  const { offeredSlots } = context;
  const prompt = writePrompt({ text: redacted.text, offeredSlots, timeZone, receivedAt: order.receivedAt });
  const key = keyOf(config, prompt);
  const ground = (answer: unknown) => groundAnswer(answer, redacted, offeredSlots.length);

  const remembered = ground(await ports.cache.find(key));
  if (remembered) return { opinion: remembered, outcome: 'remembered' };
  const reserved = costOf(prompt);
  const reservation = await ports.budget.reserve(reserved);
  if (!reservation) return none('no-budget');
  const reply = await ask(order, prompt);
  await reservation.settle(reply.tokens ?? reserved);
  if ('failure' in reply) return none(reply.failure, reply);
  const opinion = ground(reply.answer);
  if (!opinion) return none('unfounded', reply);
  await ports.cache.keep(key, reply.answer);
  return { opinion, outcome: 'asked', tokens: reply.tokens };
}

type Reply = { tokens: number | null; status?: number | null } & ({ answer: Answer } | { failure: NoOpinion });

/** One call, never repeated: a second one would come later than the rules' reading is worth waiting for. */
async function ask({ config, ports, signal }: ReadingOrder, { instructions, prompt }: Prompt): Promise<Reply> {
  const late = AbortSignal.timeout(config.timeoutMs);
  let tokens: number | null = null;
  try {
    const result = await generateText({
      model: createModel(config, ports.fetch),
      instructions,
      prompt,
      output: Output.object({ schema: answerSchema, name: 'reading' }),
      temperature: 0,
      maxOutputTokens: MOST_ANSWER_TOKENS,
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, late]),
    });
    tokens = result.usage.totalTokens ?? null;
    return { answer: result.output, tokens };
  } catch (error) {
    if (late.aborted) return { failure: 'timed-out', tokens };
    return failureOf(error, tokens);
  }
}

/** What went wrong, and what it cost: a refusal nothing, an answer that never came what was reserved for it (`null`). */
function failureOf(error: unknown, tokens: number | null): Reply {
  if (NoObjectGeneratedError.isInstance(error))
    return { failure: 'unreadable', tokens: error.usage?.totalTokens ?? null };
  if (NoOutputGeneratedError.isInstance(error)) return { failure: 'unreadable', tokens };
  if (!APICallError.isInstance(error) || error.statusCode === undefined) return { failure: 'unreachable', tokens };
  const status = error.statusCode;
  return status >= 400 ? { failure: 'refused', tokens: 0, status } : { failure: 'unreadable', tokens, status };
}

function keyOf({ provider, baseUrl, model }: ModelConfig, { instructions, prompt }: Prompt): string {
  const parts = [provider, baseUrl, model, PROMPT_VERSION, instructions, prompt];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A generous guess before the call: three characters a token, the schema, and the longest answer. */
const costOf = ({ instructions, prompt }: Prompt): number =>
  Math.ceil((instructions.length + prompt.length) / 3) + 400 + MOST_ANSWER_TOKENS;
