import { EventEmitter } from 'node:events';
import { PERMISSIONS, type Role, roleCan } from '@overlap/domain/role';
import type { TaskAction } from '@overlap/domain/task';
import type { LiveEvent } from '../renderer/api/live.ts';
import type { Booking, InboxRow, Me, Task } from '../renderer/api/types.ts';
import { createAttempts } from './attempts.ts';
import { messageOf, rowOf } from './build.ts';
import { createCalendar } from './calendar.ts';
import { createLinkSettings, MEMBERS } from './link-settings.ts';
import { type Seed, seedEmpty, seedFull } from './seed.ts';

export const SCENARIOS = ['full', 'empty', 'failing'] as const;
export type Scenario = (typeof SCENARIOS)[number];

const TIME_ZONE = 'America/New_York';

/** A workspace in memory: reads as the stores do, and tells its listeners what changed. */
export function createWorkspace(scenario: Scenario) {
  const seed: Seed = scenario === 'empty' ? seedEmpty() : seedFull();
  const news = new EventEmitter<{ event: [LiveEvent] }>();
  const tell = (topic: LiveEvent['topic'], leadId: string | null) => news.emit('event', { topic, leadId });

  const tasks = (): Task[] => [...seed.threads.flatMap(thread => thread.tasks), ...seed.loose];
  const bookings = (): Booking[] =>
    seed.threads.flatMap(thread => thread.bookings).sort((a, b) => a.start.localeCompare(b.start));
  const rows = (): InboxRow[] =>
    seed.threads.flatMap(thread => rowOf(thread) ?? []).sort((a, b) => b.lastMessageAt.localeCompare(a.lastMessageAt));

  return {
    scenario,
    seed,
    calendar: createCalendar(seed, tell),
    attempts: createAttempts(seed.attempts, tell),
    linkSettings: createLinkSettings(scenario === 'empty'),
    members: () => MEMBERS,
    news,
    tasks,
    bookings,
    rows,

    me: (role: Role, email: string): Me & { actor: string } => ({
      actor: `user:${email}`,
      name: 'Sam Rivera',
      email,
      role,
      can: PERMISSIONS.filter(permission => roleCan(role, permission)),
      workspace: { id: '00000000-0000-4000-8000-000000000001', name: 'Northwind Growth', timeZone: TIME_ZONE },
      waiting: {
        openTasks: tasks().filter(task => task.status === 'open').length,
        upcomingBookings: bookings().filter(each => each.status === 'confirmed' && Date.parse(each.start) > Date.now())
          .length,
      },
    }),

    /** Closes a task as the server does; what follows from an approval is shown a moment later. */
    act(task: Task, action: TaskAction): void {
      task.status = action === 'refuse' || action === 'dismiss' ? 'dismissed' : 'done';
      task.closedAt = new Date().toISOString();
      const thread = seed.threads.find(each => each.lead.id === task.leadId);
      const decision = thread?.messages.findLast(message => message.decision?.id === task.decisionId)?.decision;
      if (decision) decision.status = action === 'refuse' ? 'refused' : action === 'approve' ? 'ordered' : 'done';
      tell('task', task.leadId);
    },

    /** A lead writes: what the console shows live. */
    write(text: string): void {
      const thread = seed.threads.find(each => each.messages.length > 0);
      if (!thread) return;
      thread.messages.push(messageOf(thread.lead, { text, at: new Date().toISOString() }));
      tell('message', thread.lead.id);
    },
  };
}
export type MockWorkspace = ReturnType<typeof createWorkspace>;
