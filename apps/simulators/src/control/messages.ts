import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { leadReplies } from '../emailbison/lead-replies.ts';
import { leadTextsGohighlevel } from '../gohighlevel/public-page.ts';
import { leadWrites } from '../linkedin/lead-writes.ts';
import { leadTexts } from '../twilio/lead-texts.ts';
import type { World } from '../world.ts';

const text = z.string().min(1);

const emailSchema = z.strictObject({
  /** Name or id; may be left out when the lead is in one campaign only. */
  campaign: z.union([text, z.number()]).optional(),
  leadEmail: z.email(),
  subject: text.optional(),
  body: text,
  html: text.optional(),
  automated: z.boolean().optional(),
  cc: z.array(z.email()).optional(),
  /** Writes from another address: the reply is untracked. */
  from: z.email().optional(),
});

const smsSchema = z.strictObject({ from: text, to: text.optional(), body: text });

const linkedinSchema = z
  .strictObject({ leadEmail: z.email().optional(), profileUrl: text.optional(), threadId: text.optional(), text })
  .refine(order => order.leadEmail ?? order.profileUrl ?? order.threadId, {
    message: 'Give leadEmail, profileUrl or threadId',
  });

const gohighlevelSchema = z
  .strictObject({ contactId: text.optional(), phone: text.optional(), body: text })
  .refine(order => order.contactId ?? order.phone, { message: 'Give contactId or phone' });

/** Leads write; each call answers after the first attempt of the webhooks, or after ten seconds. */
export function messageRoutes(scope: FastifyInstance, world: World): void {
  const { deliveries } = world;
  scope.post('/emailbison/replies', async request => {
    const { reply, deliveries: ids } = leadReplies(world, emailSchema.parse(request.body ?? {}));
    return { reply, deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/twilio/messages', async request => {
    const { message, deliveries: ids } = leadTexts(world, smsSchema.parse(request.body ?? {}));
    return { message, deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/linkedin/messages', async request => {
    const { message, deliveries: ids } = leadWrites(world, linkedinSchema.parse(request.body ?? {}));
    const { token: _, ...shown } = message;
    return { message: shown, deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/gohighlevel/messages', async request => {
    const { deliveries: ids } = leadTextsGohighlevel(world, gohighlevelSchema.parse(request.body ?? {}));
    return { deliveries: await deliveries.firstAttempts(ids) };
  });
}
