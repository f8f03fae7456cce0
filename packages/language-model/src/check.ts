import { type Intent, intentSchema } from '@overlap/domain/intent';
import type { ModelConfig } from './config.ts';
import { type ReadingLine, readWithModel } from './reader.ts';

const EXAMPLE: Intent = intentSchema.parse({
  kind: 'accept_slot',
  certain: true,
  ownText: 'The first one works for me.',
  acceptedSlot: '2026-03-05T20:00:00.000Z',
  acceptedAnyOf: [],
  phone: null,
  schedulerLink: null,
  findings: [{ rule: 'example', says: 'An example.', span: null }],
});

/** Asks the model about an example, outside cache and budget, and tells how that went. It costs one reading. */
export async function checkModel(config: ModelConfig, signal: AbortSignal): Promise<ReadingLine> {
  const lines: ReadingLine[] = [];
  await readWithModel({
    intent: EXAMPLE,
    context: {
      leadTimeZone: 'America/New_York',
      workspaceTimeZone: 'America/New_York',
      offeredSlots: ['2026-03-05T20:00:00.000Z', '2026-03-06T15:00:00.000Z'],
      meetingMinutes: 30,
      outboundText: null,
      ownLinks: [],
    },
    receivedAt: '2026-03-03T14:20:00.000Z',
    names: [],
    config,
    ports: {
      fetch,
      now: Date.now,
      cache: { find: async () => null, keep: async () => {} },
      budget: { reserve: async () => ({ settle: async () => {} }) },
      log: line => lines.push(line),
    },
    signal,
  });
  const [line] = lines;
  if (!line) throw new Error('A reading left no line.');
  return line;
}
