import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { productOf } from '../planting.ts';
import type { World } from '../world.ts';

const storySchema = z.object({
  steps: z.array(z.object({ at: z.string(), step: z.string(), title: z.string(), detail: z.string().nullish() })),
});

export interface Story {
  /** `absent`: no seed names a story; `failing`: it was asked and gave no usable answer. */
  state: 'ok' | 'absent' | 'failing';
  steps: z.infer<typeof storySchema>['steps'];
  error?: string;
}

const PATIENCE_MS = 5000;

/** What the product says it did for a lead; a product that is down is an answer too, never an error. */
export function storyRoutes(scope: FastifyInstance, world: World): void {
  scope.get('/story', async (request): Promise<Story> => {
    const { lead } = z.object({ lead: z.string().min(1) }).parse(request.query);
    const product = productOf(world.store);
    if (!product) return { state: 'absent', steps: [] };
    const url = new URL(product.storyUrl);
    url.searchParams.set('lead', lead);
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${product.apiKey}`, accept: 'application/json' },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!response.ok) return failing(`Overlap answered ${response.status}`);
      return { state: 'ok', ...storySchema.parse(await response.json()) };
    } catch (error) {
      return failing(
        error instanceof z.ZodError ? 'Overlap answered something unexpected' : 'Overlap cannot be reached',
      );
    }
  });
}

const failing = (error: string): Story => ({ state: 'failing', steps: [], error });
