import { withWorkspace } from '@overlap/database/client';
import type { Intent, ReadingContext } from '@overlap/domain/intent';
import type { ModelConfig } from '@overlap/language-model/config';
import type { Opinion } from '@overlap/language-model/opinion';
import type { ReadingLine } from '@overlap/language-model/reader';
import { withoutSecondOpinion, withSecondOpinion } from '@overlap/language-model/second-reading';
import { connectSecondReader, portsFor } from '../connections/second-reader.ts';
import type { Shift } from '../shift.ts';

/** A reply as the rules read it, to be read by somebody else too. */
export interface Question {
  messageId: string;
  intent: Intent;
  context: ReadingContext;
  receivedAt: string;
  /** Of the lead and their company: not told. */
  names: string[];
}

/** The question that was put, and what came back; `null` when nothing did. */
export interface SecondReading {
  question: Question;
  opinion: Opinion | null;
}

/** Asks the workspace's language model. No transaction is open meanwhile, so that nobody waits for its answer. */
export async function askSecondReader(
  shift: Shift,
  workspaceId: string,
  question: Question,
  signal: AbortSignal,
): Promise<SecondReading> {
  const config = await openConfig(shift, workspaceId);
  if (!config) return { question, opinion: null };
  const { messageId, ...order } = question;
  const log = (line: ReadingLine) => shift.log.info({ workspaceId, messageId, ...line }, 'second reading');
  const ports = { ...portsFor(shift.database, workspaceId, config), log };
  // Loaded with its first use: most workers never need it, and it takes a quarter of a second and 17 MB.
  const { readWithModel } = await import('@overlap/language-model/reader');
  return { question, opinion: await readWithModel({ ...order, config, ports, signal }) };
}

/** A connection that cannot be opened or read gives no opinion; it holds up no reply. */
async function openConfig({ database, keyRing, log }: Shift, workspaceId: string): Promise<ModelConfig | null> {
  try {
    return await withWorkspace(database, workspaceId, tx => connectSecondReader(tx, keyRing));
  } catch (error) {
    log.warn({ workspaceId, error: String(error) }, 'the language model’s connection cannot be used');
    return null;
  }
}

/** The reading with the opinion about it. An opinion about other words or other offers is none. */
export function applySecondReading(
  intent: Intent,
  { offeredSlots }: ReadingContext,
  { question, opinion }: SecondReading,
  isRequired: boolean,
): Intent {
  const isSame =
    intent.ownText === question.intent.ownText &&
    JSON.stringify(offeredSlots) === JSON.stringify(question.context.offeredSlots);
  if (opinion && isSame) return withSecondOpinion(intent, opinion, offeredSlots);
  return isRequired ? withoutSecondOpinion(intent) : intent;
}
