import { withWorkspace } from '@overlap/database/client';
import { getSettings, saveSettings } from '@overlap/database/stores/workspaces';
import { NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import { freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, startWorld, type World } from '../world.ts';

let world: World;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  world = await startWorld({ fresh });
  await withWorkspace(fresh.database, world.ready.workspaceId, async tx =>
    saveSettings(tx, { ...(await getSettings(tx)), autonomy: NEW_WORKSPACE_AUTONOMY }),
  );
});
afterAll(async () => {
  await world.stop();
  await drop();
});

interface TaskAnswer {
  id: string;
  kind: string;
  leadName: string;
  detail: { starts?: string[] };
}

const tasksOf = async (name: string): Promise<TaskAnswer[]> => {
  const { data } = (await (await world.api('/tasks')).json()) as { data: TaskAnswer[] };
  return data.filter(task => task.leadName === name);
};
const offersOf = (email: string) => world.planted.leads.find(lead => lead.scenario.email === email)?.offeredSlots ?? [];
const preparedFor = (name: string, start: string | undefined) =>
  eventually(
    () => tasksOf(name),
    tasks => tasks.some(task => task.kind === 'approve-booking' && task.detail.starts?.[0] === start),
  );

it('prepares the time of the lead’s last word, and that one is booked', async () => {
  const email = 'dana@larkspur.example';
  const [first, second] = offersOf(email);
  await world.answers(email, 'The first one works for me.');
  await preparedFor('Dana Whitfield', first);
  await world.answers(email, 'The second one works for me.');
  const tasks = await preparedFor('Dana Whitfield', second);
  expect(tasks).toHaveLength(1);
  const approved = await world.api(`/tasks/${tasks[0]?.id}/approve`, { method: 'POST', body: '{}' });
  expect(approved.status).toBe(200);
  const bookings = await eventually(
    () => world.ledger({ provider: 'gohighlevel', kind: 'booking' }),
    made => made.length > 0,
  );
  expect(bookings.map(entry => new Date(String(entry.request.startTime)).toISOString())).toEqual([second]);
});

it('takes back what was prepared for a lead who opts out', async () => {
  const email = 'priya@quillcap.example';
  await world.answers(email, 'The first one works for me.');
  const [task] = await preparedFor('Priya Nair', offersOf(email)[0]);
  await world.answers(email, 'Please unsubscribe me.');
  await eventually(
    () => tasksOf('Priya Nair'),
    tasks => tasks.length === 0,
  );
  const late = await world.api(`/tasks/${task?.id}/approve`, { method: 'POST', body: '{}' });
  expect(late.status).toBe(409);
  expect(await world.ledger({ provider: 'calendly', kind: 'booking' })).toEqual([]);
});

it('keeps what was prepared when the lead is merely away', async () => {
  const email = 'tom@ledgerly.example';
  const [first] = offersOf(email);
  await world.answers(email, 'The first one works for me.');
  await preparedFor('Tom Becker', first);
  await world.answers(email, 'I am out of the office until Monday with limited access to e-mail.');
  await eventually(
    async () =>
      (await (await world.api('/messages?limit=5')).json()) as { data: { intent: { kind: string } | null }[] },
    ({ data }) => data.some(message => message.intent?.kind === 'out_of_office'),
  );
  await preparedFor('Tom Becker', first);
});
