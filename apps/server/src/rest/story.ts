import type { getThread } from '@overlap/database/stores/views';
import { formatInstant } from '@overlap/domain/time';
import type { z } from 'zod';
import type { storySchema } from './schemas.ts';

type Thread = NonNullable<Awaited<ReturnType<typeof getThread>>>;
type Step = z.infer<typeof storySchema>['steps'][number];

/** What Overlap did about a lead, chapter by chapter, oldest first. */
export function tellStory(thread: Thread): Step[] {
  const zone = thread.lead.timeZone ?? 'UTC';
  const steps = [
    ...thread.messages.flatMap(message => (message.direction === 'inbound' ? readSteps(message) : sentSteps(message))),
    ...thread.bookings.map(booking => ({
      at: booking.confirmedAt ?? booking.createdAt,
      step: 'booking' as const,
      title: `Booking ${booking.status}`,
      detail: `${formatInstant(booking.start, zone)} on ${booking.provider}${booking.failureNote ? `. ${booking.failureNote}` : ''}`,
    })),
    ...thread.tasks.map(task => ({
      at: task.createdAt,
      step: 'task' as const,
      title: task.title,
      detail: `${task.kind}, ${task.status}`,
    })),
    ...thread.notices.flatMap(notice =>
      notice.sends.map(send => ({
        at: send.sentAt ?? notice.createdAt,
        step: 'notification' as const,
        title: `Notice “${notice.event}”: ${send.status}`,
        detail: `${send.channel} to ${send.destination}${send.note ? `. ${send.note}` : ''}`,
      })),
    ),
  ];
  return steps.sort((a, b) => a.at.localeCompare(b.at));
}

function readSteps(message: Thread['messages'][number]): Step[] {
  const { intent, decision, at } = message;
  const steps: Step[] = [
    { at, step: 'intake', title: 'Reply taken in', detail: `${message.channel}, ${message.text.length} characters` },
  ];
  if (intent) {
    const sureness = intent.certain ? 'certain' : 'not certain';
    steps.push({
      at: decision?.createdAt ?? at,
      step: 'understanding',
      title: `Read as ${intent.kind} (${sureness})`,
      detail: intent.findings.map(each => each.says).join(' '),
    });
  }
  if (decision) {
    steps.push({
      at: decision.createdAt,
      step: 'decision',
      title: `Decided: ${decision.action} (${decision.status})`,
      detail: decision.reasons.map(each => each.says).join(' '),
    });
  }
  return steps;
}

function sentSteps(message: Thread['messages'][number]): Step[] {
  return message.isFirstTouch
    ? []
    : [{ at: message.at, step: 'reply', title: `Reply ${message.sendStatus ?? 'sent'}`, detail: message.text }];
}
