/**
 * @typedef {{ at: string, source: 'lead' | 'webhook' | 'overlap' | 'effect', label: string, title: string, detail: string, bad: boolean }} Step
 */

const STEP_NAMES = {
  intake: 'Intake',
  understanding: 'Understanding',
  decision: 'Decision',
  reply: 'Reply',
  booking: 'Booking',
  notification: 'Notification',
  task: 'Task',
};

/**
 * Joins what the simulators saw with what Overlap says it did, in order of time.
 * @param {{ messages: any[], deliveries: any[], effects: any[] }} thread
 * @param {{ steps: any[] }} story
 * @returns {Step[]}
 */
export function stepsOf({ messages, deliveries, effects }, story) {
  const steps = [
    ...messages.filter(message => message.from === 'lead').map(leadStep),
    ...deliveries.flatMap(deliverySteps),
    ...story.steps.map(storyStep),
    ...effects.map(effectStep),
  ];
  return steps
    .map((step, order) => ({ step, order }))
    .sort((a, b) => Date.parse(a.step.at) - Date.parse(b.step.at) || a.order - b.order)
    .map(({ step }) => step);
}

const leadStep = message => ({
  at: message.at,
  source: 'lead',
  label: 'You',
  title: 'Your reply left',
  detail: shorten(message.text),
  bad: false,
});

function deliverySteps({ event, state, attempts, createdAt, nextAt }) {
  const tried = attempts.map(({ at, status, ms, error }, index) => {
    const isGood = status !== null && status >= 200 && status < 300;
    const outcome = status === null ? `no answer, ${ms} ms` : `${status}, ${ms} ms`;
    const isLast = index === attempts.length - 1;
    const again = isLast && nextAt ? `Next try at ${clock(nextAt)}.` : '';
    return {
      at,
      source: 'webhook',
      label: 'Webhook',
      title: isGood ? `Webhook delivered (${outcome})` : `Webhook failed (${outcome})`,
      detail: [event, error, again].filter(Boolean).join('\n'),
      bad: !isGood,
    };
  });
  if (tried.length > 0 || state === 'pending') return tried;
  return [{ at: createdAt, source: 'webhook', label: 'Webhook', title: `Webhook ${state}`, detail: event, bad: true }];
}

const storyStep = ({ at, step, title, detail }) => ({
  at,
  source: 'overlap',
  label: STEP_NAMES[step] ?? 'Overlap',
  title,
  detail: detail ?? '',
  bad: false,
});

const effectStep = ({ at, title, detail, by }) => ({
  at,
  source: 'effect',
  label: by === 'lead' ? 'You' : 'Outside world',
  title,
  detail: shorten(detail),
  bad: false,
});

const shorten = text => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

/** @param {string} at */
export const clock = at =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/**
 * A moment within the steps: how long after the reply before it.
 * @param {string} at
 * @param {string | null} since
 */
export function offsetFrom(at, since) {
  if (since === null) return clock(at);
  const ms = Date.parse(at) - Date.parse(since);
  if (ms < 0 || ms > 600_000) return clock(at);
  return ms < 1000 ? `+${ms} ms` : `+${(ms / 1000).toFixed(1)} s`;
}
