import { pick } from './choice.ts';
import { besideSpans, type Plot, plain, say } from './plot.ts';
import { freeDays, makePoint } from './window.ts';

const call: Plot = stage => {
  const { lead } = stage.world.scene;
  const words = say(stage.phrases.call, { phone: lead.e164 }, stage);
  return { words, label: { intent: 'call_request', decision: 'call_task', phone: lead.e164 }, tags: ['call', 'phone'] };
};

const link: Plot = stage => {
  const { lead } = stage.world.scene;
  const words = say(stage.phrases.link, { link: lead.link }, stage);
  const label = {
    intent: 'scheduler_link',
    decision: 'scheduler_link_review',
    schedulerLink: lead.link,
  } as const;
  return { words, label, tags: ['link'] };
};

const reschedule: Plot = stage => {
  const days = freeDays(stage.world);
  if (days.length === 0) return null;
  const when = makePoint(pick(days, stage.random), stage.world, stage.random);
  return {
    words: say(stage.phrases.reschedule, { a: when.words }, stage),
    label: { intent: 'reschedule', decision: 'escalate', ...besideSpans([when.span]) },
    tags: ['reschedule'],
  };
};

/** Everything that is neither a slot nor a time, each with its share. */
export const otherPlots: readonly (readonly [share: number, plot: Plot])[] = [
  [3, plain('coarse', { intent: 'interested', decision: 'send_link' }, 'coarse')],
  [4, plain('interested', { intent: 'interested', decision: 'send_link' }, 'interested')],
  [4, plain('question', { intent: 'question', decision: 'escalate' }, 'question')],
  [4, plain('notInterested', { intent: 'not_interested', decision: 'none' }, 'not_interested')],
  [3, plain('notNow', { intent: 'not_now', decision: 'none' }, 'not_now')],
  [3, plain('unsubscribe', { intent: 'unsubscribe', decision: 'none' }, 'unsubscribe')],
  [2, plain('wrongPerson', { intent: 'wrong_person', decision: 'none' }, 'wrong_person')],
  [2, plain('referral', { intent: 'wrong_person', decision: 'escalate' }, 'referral')],
  [3, call],
  [3, link],
  [2, plain('cancel', { intent: 'cancel', decision: 'escalate' }, 'cancel')],
  [3, reschedule],
  [2, plain('injection', { intent: 'other', decision: 'escalate' }, 'injection')],
  [2, plain('thanks', { intent: 'other', decision: 'none' }, 'ack')],
];
