import { z } from 'zod';

const text = z.string();
const addresses = z.union([text, z.array(text)]);

/** One e-mail; each of the addresses is checked by {@link emailFault}. */
export const emailOrderSchema = z.strictObject({
  from: text,
  to: addresses,
  subject: text,
  cc: addresses.nullish(),
  bcc: addresses.nullish(),
  reply_to: addresses.nullish(),
  html: text.nullish(),
  text: text.nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  attachments: z
    .array(
      z.looseObject({
        filename: z.union([text, z.literal(false)]).optional(),
        content: z.unknown(),
        path: text.optional(),
        content_type: text.optional(),
        content_id: text.optional(),
      }),
    )
    .nullish(),
  tags: z.array(z.strictObject({ name: text, value: text })).nullish(),
  scheduled_at: text.nullish(),
  topic_id: text.nullish(),
  template: z.looseObject({ id: text }).nullish(),
});
export type EmailOrder = z.infer<typeof emailOrderSchema>;

export const batchSchema = z.array(emailOrderSchema).min(1).max(100);

interface EmailFault {
  status: number;
  name: string;
  message: string;
}

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const NAMED = /^[^<>]*<([^<>]+)>$/;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;
const MOST_RECIPIENTS = 50;

/** What the service would refuse the e-mail for, or `null`. */
export function emailFault(order: EmailOrder, isBatch = false): EmailFault | null {
  const invalid = (message: string): EmailFault => ({ status: 422, name: 'validation_error', message });
  if (!isAddress(order.from)) {
    const message =
      'Invalid `from` field. The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.';
    return { status: 422, name: 'invalid_from_address', message };
  }
  const to = [order.to].flat();
  if (to.length === 0 || to.length > MOST_RECIPIENTS)
    return invalid('The `to` field must have between 1 and 50 items.');
  for (const field of ['to', 'cc', 'bcc', 'reply_to'] as const) {
    const wrong = [order[field] ?? []].flat().find(address => !isAddress(address));
    if (wrong !== undefined)
      return invalid(
        `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
      );
  }
  if (!order.html && !order.text && !order.template) {
    return { status: 422, name: 'missing_required_field', message: 'Missing `html` or `text` field.' };
  }
  const tag = order.tags?.find(({ name, value }) => !TAG.test(name) || !TAG.test(value));
  if (tag) return invalid('Tags should only contain ASCII letters, numbers, underscores, or dashes.');
  if (isBatch && order.attachments?.length) return invalid('The `attachments` field is not supported in batches.');
  if (isBatch && order.scheduled_at) return invalid('The `scheduled_at` field is not supported in batches.');
  return null;
}

function isAddress(value: string): boolean {
  return ADDRESS.test(NAMED.exec(value)?.[1]?.trim() ?? value.trim());
}
