import { INTENTS } from '@overlap/domain/intent';
import { z } from 'zod';
import { escapePattern, type Redacted } from './redact.ts';

/**
 * What the model is asked for. It holds no bounds, since the strict modes of some providers refuse a schema with any;
 * {@link groundAnswer} checks those. There is no instant in it: a time is only ever a number of the offered list.
 */
export const answerSchema = z.object({
  kind: z.enum(INTENTS).describe('What the person wants; when several apply, the first of the list.'),
  agreesToOffered: z.array(z.number()).describe('Numbers of the offered times they agree to; empty when none.'),
  quotes: z.array(z.string()).describe('The exact words of the reply that show it, copied letter by letter.'),
  proposesOwnTimes: z.boolean().describe('Whether they name a time that is not one of the offered ones.'),
  conditionsOrDoubt: z.boolean().describe('Whether they attach a condition, hesitate, or can be read in two ways.'),
  confidence: z.number().describe('How sure you are, from 0 to 1.'),
});
export type Answer = z.infer<typeof answerSchema>;

/** An answer that holds: within bounds, and shown by words that stand in the reply. */
export const opinionSchema = z.object({
  kind: z.enum(INTENTS),
  /** Places in the offered list, the first is 1. */
  agreesToOffered: z.array(z.number().int().min(1)),
  /** Stretches of the reply's own text, as they stand there. */
  quotes: z.array(z.string().min(1)).min(1),
  proposesOwnTimes: z.boolean(),
  conditionsOrDoubt: z.boolean(),
  confidence: z.number().min(0).max(1),
});
export type Opinion = z.infer<typeof opinionSchema>;

/**
 * The opinion in an answer; `null` when it does not hold. The model saw the redacted text, so a quote is looked for
 * there and given back in the lead's own words.
 */
export function groundAnswer(answer: unknown, redacted: Redacted, offeredCount: number): Opinion | null {
  const opinion = opinionSchema.safeParse(answer).data;
  if (!opinion || opinion.agreesToOffered.some(number => number > offeredCount)) return null;
  const quotes = opinion.quotes.map(quote => findQuote(quote, redacted));
  return quotes.every(quote => quote !== null) ? { ...opinion, quotes } : null;
}

/** Models write line breaks as blanks and curly quotation marks as straight ones; nothing else may differ. */
function findQuote(quote: string, { text, original }: Redacted): string | null {
  const words = quote.trim().split(/\s+/).map(lettersOf);
  const found = new RegExp(words.join('\\s+')).exec(text);
  return quote.trim() && found ? original(found.index, found.index + found[0].length) : null;
}

const lettersOf = (word: string): string => escapePattern(word).replace(/['‘’]/g, "['‘’]").replace(/["“”]/g, '["“”]');
