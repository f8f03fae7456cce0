import { findCampaign, findLead, saveLead } from '@overlap/database/stores/leads';
import { recordOffers } from '@overlap/database/stores/offers';
import { audit } from '@overlap/database/stores/records';
import {
  findLeadResource,
  getLeadResource,
  listDecisions,
  listLeads,
  listMessages,
} from '@overlap/database/stores/resources';
import { getThreadByEmail } from '@overlap/database/stores/views';
import { getSettings } from '@overlap/database/stores/workspaces';
import { slotFrom } from '@overlap/domain/slot';
import { z } from 'zod';
import { problem } from '../http/problem.ts';
import type { RestApp, RestContext } from './routes.ts';
import {
  decisionSchema,
  leadSchema,
  leadWriteSchema,
  messageSchema,
  offersWriteSchema,
  pageOf,
  pageQuery,
  problemSchema,
  storySchema,
} from './schemas.ts';
import { tellStory } from './story.ts';

const ofLead = pageQuery.extend({ leadId: z.uuid().optional() });
const params = z.object({ leadId: z.uuid() });
const noLead = 'There is no such lead in this workspace.';

export function leadRoutes(app: RestApp, { inWorkspace }: RestContext): void {
  app.get(
    '/leads',
    {
      schema: {
        tags: ['leads'],
        summary: 'Leads, newest first',
        querystring: pageQuery.extend({ email: z.email().optional() }),
        response: { 200: pageOf(leadSchema) },
      },
    },
    request =>
      inWorkspace(request, async tx =>
        toPage(await listLeads(tx, toPageQuery(request.query), request.query.email ?? null), request.query.limit),
      ),
  );

  app.get(
    '/leads/:leadId',
    { schema: { tags: ['leads'], summary: 'One lead', params, response: { 200: leadSchema, 404: problemSchema } } },
    async (request, reply) => {
      const lead = await inWorkspace(request, tx => findLeadResource(tx, request.params.leadId));
      return lead ?? problem(reply, 404, 'No such lead', noLead);
    },
  );

  app.post(
    '/leads',
    {
      schema: {
        tags: ['leads'],
        summary: 'Add a lead, or complete a known one',
        body: leadWriteSchema,
        response: { 200: leadSchema, 422: problemSchema },
      },
    },
    (request, reply) =>
      inWorkspace(request, async (tx, { actor }) => {
        const { campaign, name, email, phone, profileUrl, company, timeZone } = request.body;
        const known = campaign ? await findCampaign(tx, campaign.sender, campaign.id) : null;
        if (campaign && !known)
          return problem(
            reply,
            422,
            'Unknown campaign',
            `No campaign ${campaign.id} of ${campaign.sender} is known here.`,
          );
        const lead = await saveLead(tx, {
          name,
          email: email ?? null,
          phone: phone ?? null,
          profileUrl: profileUrl ?? null,
          company: company ?? null,
          timeZone: timeZone ?? null,
          campaignId: known?.id ?? null,
          externalId: null,
        });
        await audit(tx, { actor, action: 'lead-saved', subjectType: 'lead', subjectId: lead.id });
        return getLeadResource(tx, lead.id);
      }),
  );

  app.put(
    '/leads/:leadId/offers',
    {
      schema: {
        tags: ['leads'],
        summary: 'Record the times that were offered to a lead',
        params,
        body: offersWriteSchema,
        response: { 200: leadSchema, 404: problemSchema },
      },
    },
    (request, reply) =>
      inWorkspace(request, async (tx, { actor }) => {
        const { leadId } = request.params;
        if (!(await findLead(tx, leadId))) return problem(reply, 404, 'No such lead', noLead);
        const { meetingMinutes } = await getSettings(tx);
        await recordOffers(
          tx,
          leadId,
          request.body.starts.map(start => slotFrom(start, meetingMinutes)),
        );
        await audit(tx, {
          actor,
          action: 'offers-recorded',
          subjectType: 'lead',
          subjectId: leadId,
          detail: request.body,
        });
        return getLeadResource(tx, leadId);
      }),
  );

  app.get(
    '/messages',
    {
      schema: {
        tags: ['messages'],
        summary: 'Messages with their reading and decision, newest first',
        querystring: ofLead,
        response: { 200: pageOf(messageSchema) },
      },
    },
    request =>
      inWorkspace(request, async tx =>
        toPage(await listMessages(tx, toPageQuery(request.query), request.query.leadId ?? null), request.query.limit),
      ),
  );

  app.get(
    '/decisions',
    {
      schema: {
        tags: ['decisions'],
        summary: 'Decisions with their reasons, newest first',
        querystring: ofLead,
        response: { 200: pageOf(decisionSchema) },
      },
    },
    request =>
      inWorkspace(request, async tx =>
        toPage(await listDecisions(tx, toPageQuery(request.query), request.query.leadId ?? null), request.query.limit),
      ),
  );

  app.get(
    '/story',
    {
      schema: {
        tags: ['leads'],
        summary: 'What Overlap did about a lead, step by step',
        querystring: z.object({ lead: z.email() }),
        response: { 200: storySchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const thread = await inWorkspace(request, tx => getThreadByEmail(tx, request.query.lead));
      return thread ? { steps: tellStory(thread) } : problem(reply, 404, 'No such lead', noLead);
    },
  );
}

const toPageQuery = (query: z.infer<typeof pageQuery>) => ({ before: query.before ?? null, limit: query.limit });

export function toPage<T extends { id: string }>(data: T[], limit: number) {
  return { data, nextBefore: data.length === limit ? (data.at(-1)?.id ?? null) : null };
}
