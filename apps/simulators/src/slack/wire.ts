import { z } from 'zod';
import { refuse } from './errors.ts';

/** Form bodies carry structures as JSON text and everything else as text. */
const json = (error: string) =>
  z.unknown().transform(value => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      throw refuse(error);
    }
  });
const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])])
  .transform(value => value === true || value === 'true' || value === '1');
const text = z.string();

export const postMessageSchema = z.object({
  channel: text.optional(),
  text: text.optional(),
  blocks: json('invalid_blocks_format').optional(),
  attachments: json('invalid_attachments').optional(),
  metadata: json('invalid_metadata_format').optional(),
  thread_ts: text.optional(),
  reply_broadcast: flag.optional(),
  mrkdwn: flag.optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
});
export type PostMessage = z.infer<typeof postMessageSchema>;

export const updateSchema = postMessageSchema.extend({ ts: text.optional() });

const metadataSchema = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

const blockSchema = z.looseObject({ type: z.string().min(1), block_id: z.string().max(255).optional() });

const LONGEST_TEXT = 40_000;
const MOST_BLOCKS = 50;
const LONGEST_SECTION = 3000;
const LONGEST_HEADER = 150;

/** Content of a message, or the error that Slack has for it. */
export function contentOf(order: PostMessage) {
  const { text: words = '', blocks, attachments, metadata } = order;
  if (words === '' && !blocks && !attachments) throw refuse('no_text');
  if (words.length > LONGEST_TEXT) throw refuse('msg_too_long');
  return {
    text: words,
    blocks: blocks === undefined ? null : blocksOf(blocks),
    metadata: metadata === undefined ? null : metadataOf(metadata),
  };
}

function blocksOf(value: unknown): unknown[] {
  const parsed = z.array(blockSchema).safeParse(value);
  if (!parsed.success) throw refuse('invalid_blocks_format');
  const { data: blocks } = parsed;
  const messages = blocks.flatMap(faultsOf);
  if (blocks.length > MOST_BLOCKS)
    messages.push(`[ERROR] no more than ${MOST_BLOCKS} items allowed [json-pointer:/blocks]`);
  if (messages.length > 0) throw refuse('invalid_blocks', { response_metadata: { messages } });
  return blocks;
}

function faultsOf(block: z.infer<typeof blockSchema>, at: number): string[] {
  const words = (block.text as { text?: unknown } | undefined)?.text;
  const pointer = `[json-pointer:/blocks/${at}/text/text]`;
  const longest = block.type === 'section' ? LONGEST_SECTION : block.type === 'header' ? LONGEST_HEADER : null;
  if (block.type === 'header' && typeof words !== 'string') return [`[ERROR] missing required field: text ${pointer}`];
  if (longest === null || typeof words !== 'string' || words.length <= longest) return [];
  return [`[ERROR] must be less than ${longest + 1} characters ${pointer}`];
}

function metadataOf(value: unknown) {
  const parsed = metadataSchema.safeParse(value);
  if (!parsed.success) throw refuse('invalid_metadata_format');
  return parsed.data;
}

export const conversationSchema = z.object({ channel: text.optional() });

export const listSchema = z.object({
  types: text.default('public_channel'),
  exclude_archived: flag.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: text.optional(),
});

export const historySchema = z.object({
  channel: text.optional(),
  limit: z.coerce.number().int().min(1).max(999).default(100),
  cursor: text.optional(),
  oldest: text.optional(),
  latest: text.optional(),
  inclusive: flag.optional(),
  include_all_metadata: flag.optional(),
});

export const lookupSchema = z.object({ email: text.optional() });
