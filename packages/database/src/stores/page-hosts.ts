import { type Database, withWorkspace } from '../client.ts';
import { INSTALLATION } from './budgets.ts';

/** Pauses of hosts lie beside those of providers; the name keeps the two apart. */
const nameOf = (host: string): string => `page:${host}`;
const USE = 'visit';

/**
 * Takes a host for one visit, for the whole installation: no two visits at once, and a gap between them. The lock ends by
 * itself at `until`, should the visitor die. Returns `null` when it is taken, else until when somebody else has it.
 */
export async function takeHost(
  database: Database,
  { host, now, until }: { host: string; now: Date; until: Date },
): Promise<Date | null> {
  return withWorkspace(database, INSTALLATION, async ({ prisma }) => {
    const count = await prisma.$executeRaw`
      INSERT INTO provider_pause AS p (workspace_id, provider, use, until)
      VALUES (${INSTALLATION}::uuid, ${nameOf(host)}, ${USE}, ${until})
      ON CONFLICT (workspace_id, provider, use) DO UPDATE SET until = EXCLUDED.until WHERE p.until <= ${now}`;
    if (count === 1) return null;
    const key = { workspaceId: INSTALLATION, provider: nameOf(host), use: USE };
    const row = await prisma.providerPause.findUnique({ where: { workspaceId_provider_use: key } });
    return row?.until ?? until;
  });
}

/** Ends the visit that has the host until `taken`: the next one may begin after `until`. A later visit's lock stays. */
export async function leaveHost(
  database: Database,
  { host, taken, until }: { host: string; taken: Date; until: Date },
): Promise<void> {
  await withWorkspace(database, INSTALLATION, ({ prisma }) =>
    prisma.providerPause.updateMany({ where: { provider: nameOf(host), use: USE, until: taken }, data: { until } }),
  );
}
