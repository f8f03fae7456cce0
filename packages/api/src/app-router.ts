import { bookingRouter } from './routers/booking.ts';
import { eventsRouter } from './routers/events.ts';
import { inboxRouter } from './routers/inbox.ts';
import { linkAttemptRouter } from './routers/link-attempt.ts';
import { noticeRouter } from './routers/notice.ts';
import { sessionRouter } from './routers/session.ts';
import { settingsRouter } from './routers/settings.ts';
import { shadowRouter } from './routers/shadow.ts';
import { stuckRouter } from './routers/stuck.ts';
import { taskRouter } from './routers/task.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  session: sessionRouter,
  inbox: inboxRouter,
  booking: bookingRouter,
  linkAttempt: linkAttemptRouter,
  notice: noticeRouter,
  task: taskRouter,
  stuck: stuckRouter,
  shadow: shadowRouter,
  settings: settingsRouter,
  events: eventsRouter,
});

export type AppRouter = typeof appRouter;
