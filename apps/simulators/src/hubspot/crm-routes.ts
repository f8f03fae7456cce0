import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fits, sorted } from './crm-search.ts';
import { refuse } from './errors.ts';
import type { HubspotContext } from './routes.ts';
import { contactByEmail, type Portal } from './state.ts';
import { type CrmRecord, type ObjectType, recordsOf } from './view.ts';
import { associationsReadSchema, batchReadSchema, readQuerySchema, searchSchema } from './wire.ts';

const SCOPE = 'crm.objects.contacts.read';
/** Names and type ids that a path may call a kind of record by. */
const TYPES: Record<string, ObjectType> = {
  contacts: 'contacts',
  '0-1': 'contacts',
  meetings: 'meetings',
  '0-47': 'meetings',
};
const SINGULAR = { contacts: 'contact', meetings: 'meeting' } as const;
const DEFAULT_PROPERTIES: Record<ObjectType, readonly string[]> = {
  contacts: ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'],
  meetings: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
};

type ByType = { Params: { type: string } };
type ById = { Params: { type: string; id: string } };
type Linked = { Params: { from: string; to: string } };

/** The CRM: contacts and meetings, read one by one or in batches, searched, and how they are linked. Nothing is written. */
export function crmRoutes(scope: FastifyInstance, { world, portalOf }: HubspotContext): void {
  const typeOf = (name: string): ObjectType => {
    const type = TYPES[name];
    if (!type) throw refuse(400, `Unable to infer object type from: ${name}`);
    return type;
  };
  const allOf = (request: FastifyRequest, name: string) => {
    const portal = portalOf(request, [SCOPE]);
    const type = typeOf(name);
    return { portal, type, records: recordsOf(world, type, portal.portalId) };
  };
  const byId = (portal: Portal, records: readonly CrmRecord[], idProperty?: 'email') => (id: string) => {
    const wanted = idProperty ? contactByEmail(world.store, portal.portalId, id)?.id : id;
    return records.find(one => one.id === wanted);
  };

  scope.post<ByType>('/crm/v3/objects/:type/search', request => {
    const { portal, type, records } = allOf(request, request.params.type);
    const order = searchSchema.parse(request.body ?? {});
    const known = Date.now() - portal.searchDelayMs;
    const found = records.filter(one => Date.parse(one.updatedAt) <= known && fits(one, order.filterGroups));
    const from = Number(order.after ?? 0);
    const page = sorted(found, order.sorts).slice(from, from + order.limit);
    const next = from + order.limit;
    return {
      total: found.length,
      results: page.map(one => recordView(one, order.properties, type)),
      ...(next < found.length ? { paging: { next: { after: String(next) } } } : {}),
    };
  });

  scope.post<ByType>('/crm/v3/objects/:type/batch/read', (request, reply) => {
    const { portal, type, records } = allOf(request, request.params.type);
    const { inputs, properties, idProperty } = batchReadSchema.parse(request.body ?? {});
    if (idProperty && type !== 'contacts') throw refuse(400, 'email is no unique property of this object');
    const find = byId(portal, records, idProperty);
    const results = inputs.flatMap(({ id }) => find(id) ?? []).map(one => recordView(one, properties, type));
    const missing = inputs.filter(({ id }) => !find(id)).map(({ id }) => id);
    const kind = SINGULAR[type].toUpperCase();
    const message = `Could not get some ${kind} objects, they may be deleted or not exist. Check that ids are valid.`;
    return batchAnswer(reply, results, missing.length > 0 ? [{ message, context: { ids: missing } }] : []);
  });

  scope.post<Linked>('/crm/v4/associations/:from/:to/batch/read', (request, reply) => {
    const { portal, type, records } = allOf(request, request.params.from);
    const to = typeOf(request.params.to);
    const { inputs } = associationsReadSchema.parse(request.body ?? {});
    const find = byId(portal, records);
    const linked = inputs.map(({ id }) => ({ id, others: find(id)?.linked[to] ?? [] }));
    const results = linked
      .filter(({ others }) => others.length > 0)
      .map(({ id, others }) => ({ from: { id }, to: others.map(linkView) }));
    const alone = linked.filter(({ others }) => others.length === 0);
    const errors = alone.map(({ id }) => ({
      subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
      message: `No ${SINGULAR[to]} is associated with ${SINGULAR[type]} ${id}.`,
      context: { fromObjectId: [id], fromObjectType: [SINGULAR[type]], toObjectType: [SINGULAR[to]] },
    }));
    return batchAnswer(reply, results, errors);
  });

  scope.get<ById>('/crm/v3/objects/:type/:id', request => {
    const { portal, type, records } = allOf(request, request.params.type);
    const { properties, associations, idProperty } = readQuerySchema.parse(request.query);
    const record = byId(portal, records, idProperty)(request.params.id);
    if (!record) throw refuse(404, 'resource not found');
    const view = recordView(record, properties.split(',').filter(Boolean), type);
    if (!associations) return view;
    return {
      ...view,
      associations: Object.fromEntries(associations.split(',').map(name => linksTo(record, typeOf(name)))),
    };
  });

  const linksTo = (record: CrmRecord, to: ObjectType): [string, object] => {
    const type = `${to === 'contacts' ? 'meeting_event_to_contact' : 'contact_to_meeting_event'}`;
    return [to, { results: record.linked[to].map(id => ({ id, type })) }];
  };
}

const linkView = (id: string): object => ({
  toObjectId: Number(id),
  associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 200, label: null }],
});

/** What is not set is `null`; the default properties come with whatever is asked for. */
function recordView({ id, properties, createdAt, updatedAt }: CrmRecord, asked: readonly string[], type: ObjectType) {
  const names = asked.length > 0 ? [...asked, 'hs_object_id'] : DEFAULT_PROPERTIES[type];
  const shown = Object.fromEntries([...new Set(names)].map(name => [name, properties[name] ?? null]));
  return { id, properties: shown, createdAt, updatedAt, archived: false };
}

/** 207 when something of the batch is not there. */
function batchAnswer(reply: FastifyReply, results: object[], errors: object[]): FastifyReply {
  const now = new Date().toISOString();
  const answer = { status: 'COMPLETE', results, startedAt: now, completedAt: now };
  if (errors.length === 0) return reply.send(answer);
  const worded = errors.map(error => ({ status: 'error', category: 'OBJECT_NOT_FOUND', ...error }));
  return reply.code(207).send({ ...answer, numErrors: errors.length, errors: worded });
}
