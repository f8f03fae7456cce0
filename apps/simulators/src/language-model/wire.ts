import { z } from 'zod';

/** A message's content is a text, or parts of which the texts count. */
const contentSchema = z
  .union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))])
  .transform(content => (typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('\n')));

const messageSchema = z.object({ role: z.string(), content: contentSchema });
type Message = z.infer<typeof messageSchema>;

/** `POST /chat/completions`, as far as it matters for one answer. */
export const completionOrderSchema = z.looseObject({
  model: z.string(),
  messages: z.array(messageSchema).min(1),
  stream: z.literal(false).optional(),
});

/** `POST /messages`, as far as it matters for one answer. */
export const messageOrderSchema = z.looseObject({
  model: z.string(),
  max_tokens: z.number().int().min(1),
  messages: z.array(messageSchema).min(1),
  tools: z.array(z.looseObject({ name: z.string() })).optional(),
  stream: z.literal(false).optional(),
});

/** What the user says, without the instructions. */
export const userTextOf = (messages: readonly Message[]): string =>
  messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => content)
    .join('\n');
