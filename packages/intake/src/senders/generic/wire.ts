import { channelSchema } from '@overlap/domain/reply';
import { z } from 'zod';

/** What any tool may deliver to us; part of our own public documentation. */
export const messageReceivedSchema = z.object({
  type: z.literal('message.received'),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  data: z.object({
    messageId: z.string().min(1).max(200),
    threadId: z.string().min(1).max(200),
    channel: channelSchema.default('linkedin'),
    from: z
      .object({
        name: z.string().max(200).optional(),
        email: z.email().optional(),
        phone: z.string().max(40).optional(),
        profileUrl: z.url().optional(),
      })
      .refine(
        from => from.email || from.phone || from.profileUrl,
        'email, phone or profileUrl is needed to know the lead',
      ),
    campaign: z.string().max(200).optional(),
    subject: z.string().max(500).optional(),
    text: z.string().min(1).max(200_000),
    sentAt: z.iso.datetime({ offset: true }).optional(),
  }),
});

export const acceptedSchema = z.object({ id: z.union([z.string(), z.number()]).transform(String).nullish() });
