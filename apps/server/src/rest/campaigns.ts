import { listCampaigns, saveCampaign } from '@overlap/database/stores/leads';
import { audit } from '@overlap/database/stores/records';
import { SOURCES } from '@overlap/intake/sources';
import { z } from 'zod';
import type { RestApp, RestContext } from './routes.ts';
import { campaignSchema, campaignWriteSchema } from './schemas.ts';

const params = z.object({ sender: z.enum(SOURCES), id: z.string().min(1).max(200) });

export function campaignRoutes(app: RestApp, { inWorkspace }: RestContext): void {
  app.get(
    '/campaigns',
    {
      schema: {
        tags: ['campaigns'],
        summary: 'Campaigns, oldest first',
        response: { 200: z.object({ data: z.array(campaignSchema) }) },
      },
    },
    request =>
      inWorkspace(request, async tx => ({
        data: (await listCampaigns(tx)).map(row => campaignSchema.parse({ ...row, id: row.externalId ?? '' })),
      })),
  );

  app.put(
    '/campaigns/:sender/:id',
    {
      schema: {
        tags: ['campaigns'],
        summary: 'Make a campaign known, by its outreach tool and the tool’s id',
        params,
        body: campaignWriteSchema,
        response: { 200: campaignSchema },
      },
    },
    request =>
      inWorkspace(request, async (tx, { actor }) => {
        const { sender, id } = request.params;
        const { bookingProvider = null, bookingLink = null, ...rest } = request.body;
        const campaign = { ...rest, sender, bookingProvider, bookingLink };
        const campaignId = await saveCampaign(tx, { ...campaign, externalId: id });
        await audit(tx, { actor, action: 'campaign-saved', subjectType: 'campaign', subjectId: campaignId });
        return { ...campaign, id };
      }),
  );
}
