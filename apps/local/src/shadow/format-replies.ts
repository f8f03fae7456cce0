import { inZone } from '@overlap/domain/time';
import type { ReplyOutcome } from '@overlap/shadow/outcome';
import type { ShadowReply } from '@overlap/shadow/shadow-reply';
import { layOut } from './lay-out.ts';

const HEAD = ['received', 'lead', 'read as', 'now', 'then', 'came of it', 'verdict'];

/** The replies as a table, then the ones to look at with their reasons. Instants are told in a zone. */
export function formatReplies(replies: readonly ShadowReply[], timeZone: string): string {
  const when = (instant: string): string => inZone(instant, timeZone).toFormat('LLL d HH:mm');
  const act = (each: { action: string; start: string | null }): string =>
    each.start ? `${each.action} ${when(each.start)}` : each.action;
  const rows = replies.map(reply => [
    when(reply.receivedAt),
    plain(reply.leadName).slice(0, 24),
    reply.intent.certain ? reply.intent.kind : `${reply.intent.kind} ?`,
    act(reply.now),
    reply.before ? act(reply.before) : '–',
    formatOutcome(reply.outcome, when),
    reply.verdict,
  ]);
  const toLookAt = replies.filter(reply => reply.verdict === 'would-have-booked-otherwise');
  return [
    layOut([HEAD, ...rows]),
    ...(toLookAt.length > 0 ? ['', 'Booked otherwise, to look at:'] : []),
    ...toLookAt.flatMap(reply => [
      `  ${plain(reply.leadName)}, ${when(reply.receivedAt)}: now ${act(reply.now)}, came of it ${formatOutcome(reply.outcome, when)}`,
      ...reply.now.reasons.map(reason => `    ${reason.weight} ${reason.rule}: ${reason.says}`),
    ]),
  ].join('\n');
}

function formatOutcome(outcome: ReplyOutcome, when: (instant: string) => string): string {
  switch (outcome.kind) {
    case 'booked':
      return `${when(outcome.start)} by ${outcome.by}`;
    case 'person':
      return `person (${outcome.tasks.join(', ') || 'prepared'})`;
    default:
      return outcome.kind;
  }
}

/** A lead's name may hold anything, and a terminal obeys control characters. */
const plain = (name: string): string => name.replace(/\p{C}/gu, '');
