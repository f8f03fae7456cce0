/** One item of news, as `events.live` sends it: what changed, never its content. */
export interface LiveEvent {
  topic: 'start' | 'message' | 'decision' | 'booking' | 'task' | 'notice' | 'lead' | 'link-attempt';
  leadId: string | null;
}

export const VIEWS = ['inbox', 'thread', 'bookings', 'tasks', 'attempts', 'me'] as const;
export type View = (typeof VIEWS)[number];

const VIEWS_OF: Record<LiveEvent['topic'], readonly View[]> = {
  // The stream begins: whatever changed since the pages first looked is in no event.
  start: ['inbox', 'thread', 'bookings', 'tasks', 'attempts', 'me'],
  message: ['inbox', 'thread'],
  decision: ['inbox', 'thread'],
  booking: ['inbox', 'thread', 'bookings', 'me'],
  task: ['inbox', 'thread', 'tasks', 'me'],
  notice: ['thread'],
  lead: ['inbox', 'thread', 'bookings', 'tasks'],
  'link-attempt': ['thread', 'tasks', 'attempts'],
};

/** What has to be read again: views, and the leads whose thread is meant (`null` for any). */
export interface Refresh {
  views: Set<View>;
  leads: Set<string | null>;
}

/** What a burst of news makes stale, each thing once. */
export function toRefresh(events: readonly LiveEvent[]): Refresh {
  const refresh: Refresh = { views: new Set(), leads: new Set() };
  for (const event of events) {
    for (const view of VIEWS_OF[event.topic]) refresh.views.add(view);
    if (VIEWS_OF[event.topic].includes('thread')) refresh.leads.add(event.leadId);
  }
  return refresh;
}

/** Gathers news for a moment, so that a burst of events reads each view once. */
export function createGatherer(flush: (events: LiveEvent[]) => void, later: (run: () => void) => void) {
  let waiting: LiveEvent[] = [];
  return (event: LiveEvent): void => {
    waiting.push(event);
    if (waiting.length > 1) return;
    later(() => {
      const events = waiting;
      waiting = [];
      flush(events);
    });
  };
}
