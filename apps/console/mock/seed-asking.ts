import type { Thread } from '../renderer/api/types.ts';
import { ago, decisionOf, finding, intentOf, leadOf, messageOf, noticeOf, taskOf, threadOf } from './build.ts';

/** Situations that a person deals with, and those in which there is nothing to do. */

export const FAILING_LEAD = '00000000-0000-4000-8000-00000000fa11';

export function ambiguous(): Thread {
  const lead = leadOf({ name: 'Tomás Oliveira', company: 'Atlas Freight', timeZone: 'Europe/Lisbon' });
  const own = 'Thursday might work, or maybe the other one? Also, do you integrate with SAP?';
  const intent = intentOf(own, {
    kind: 'question',
    certain: false,
    findings: [
      finding(
        own,
        'accept.unclear',
        'They may agree to an offered time, but to which one is open.',
        'Thursday might work, or maybe the other one',
      ),
      finding(own, 'question.mark', 'They ask something.', 'the other one? Also, do you integrate with SAP?'),
    ],
  });
  const decision = decisionOf(lead, {
    action: 'ask-person',
    status: 'handed-over',
    process: 'offered-time',
    reasons: [
      { rule: 'two-offers', weight: 'fact', says: 'Two times were offered.' },
      { rule: 'offer-unclear', weight: 'against', says: 'It is not clear which offered time they mean.' },
    ],
  });
  return threadOf(lead, {
    messages: [messageOf(lead, { text: own, channel: 'linkedin', at: ago(44), intent, decision })],
    tasks: [
      taskOf(lead, {
        kind: 'clarify',
        title: 'Tomás Oliveira: read and answer',
        decisionId: decision.id,
        detail: { why: 'It is not clear which offered time they mean.', words: own },
        createdAt: ago(44),
      }),
    ],
    notices: [noticeOf('needs-person')],
  });
}

export function callRequest(): Thread {
  const lead = leadOf({
    name: 'Aisha Khan',
    company: 'Lumen Dental',
    timeZone: 'America/Chicago',
    phone: '+13125550188',
  });
  const own = 'Just call me on 312 555 0188, any time after 2.';
  const intent = intentOf(own, {
    kind: 'call_request',
    phone: '+13125550188',
    findings: [finding(own, 'call.plain', 'They ask to be called on +13125550188.', 'call me on 312 555 0188')],
  });
  const decision = decisionOf(lead, {
    action: 'call-task',
    status: 'done',
    process: 'call-me',
    reasons: [{ rule: 'call-me', weight: 'for', says: 'They ask for a call and give a number.' }],
  });
  return threadOf(lead, {
    messages: [messageOf(lead, { text: own, channel: 'sms', at: ago(72), intent, decision })],
    tasks: [
      taskOf(lead, {
        kind: 'call',
        title: 'Call Aisha Khan',
        decisionId: decision.id,
        detail: { phone: '+13125550188', words: own },
        createdAt: ago(72),
      }),
    ],
    notices: [noticeOf('call-requested')],
  });
}

export function schedulerLink(): Thread {
  const url = 'https://calendly.com/jonas-berg/30min';
  const lead = leadOf({
    name: 'Jonas Berg',
    company: 'Fjordtech AS',
    timeZone: 'Europe/Oslo',
    externalSchedulingLink: url,
  });
  const own = `Happy to talk. Grab a slot here: ${url}`;
  const intent = intentOf(own, {
    kind: 'scheduler_link',
    schedulerLink: { url, invited: true },
    findings: [
      finding(own, 'scheduler.invited', 'They invite us to book on their own scheduler.', 'Grab a slot here'),
      finding(own, 'scheduler.link', 'Their scheduler link.', url),
    ],
  });
  const decision = decisionOf(lead, {
    action: 'scheduler-link-review',
    status: 'done',
    process: 'scheduler-link',
    reasons: [
      {
        rule: 'scheduler-link',
        weight: 'for',
        says: 'They ask us to book on their own scheduler link; a reviewer does it.',
      },
    ],
  });
  return threadOf(lead, {
    messages: [messageOf(lead, { text: own, subject: 'Re: Your scheduling', at: ago(130), intent, decision })],
    tasks: [
      taskOf(lead, {
        kind: 'scheduler-link-review',
        title: 'Book Jonas Berg on their scheduler',
        decisionId: decision.id,
        detail: { schedulerLink: url, words: own },
        createdAt: ago(130),
      }),
    ],
  });
}

export function unsubscribed(): Thread {
  const lead = leadOf({ name: 'Greta Lindqvist', company: null, status: 'unsubscribed', campaign: null });
  const own = 'Please remove me from your list.';
  const intent = intentOf(own, {
    kind: 'unsubscribe',
    findings: [finding(own, 'unsubscribe.plain', 'They want no more messages.', 'remove me from your list')],
  });
  const decision = decisionOf(lead, {
    action: 'suppress',
    status: 'done',
    reasons: [{ rule: 'opted-out', weight: 'for', says: 'They want no more messages.' }],
  });
  return threadOf(lead, { messages: [messageOf(lead, { text: own, at: ago(300), intent, decision })] });
}

export function longThread(): Thread {
  const lead = leadOf({
    name: 'Ben Achterberg',
    company: 'Quarry Software',
    timeZone: 'Europe/Amsterdam',
    status: 'not-interested',
  });
  const lines = [
    'Who are you again?',
    'We help teams book meetings from replies.',
    'Ah right. What does it cost?',
    'It depends on seats; 29 per seat to start.',
    'Hm. And it is hosted in the EU?',
    'Yes, in Frankfurt.',
    'Do you have a DPA?',
    'Of course, I can send it today.',
    'Please do.',
    'Sent, did it arrive?',
    'Yes, thanks. Legal is looking.',
    'Any news from legal?',
    'We have decided to stay with what we have. Not now, maybe next year.',
  ];
  const messages = lines.map((text, index) => {
    const isTheirs = index % 2 === 0;
    const isLast = index === lines.length - 1;
    return messageOf(lead, {
      text,
      direction: isTheirs ? 'inbound' : 'outbound',
      at: ago(2000 - index * 90),
      intent: isTheirs
        ? intentOf(text, {
            kind: isLast ? 'not_now' : 'question',
            findings: [
              isLast
                ? finding(text, 'later.plain', 'They decline for now.', 'Not now')
                : finding(text, 'question.mark', 'They ask something.'),
            ],
          })
        : null,
      decision: isLast
        ? decisionOf(lead, {
            action: 'none',
            status: 'noted',
            reasons: [{ rule: 'not-for-us', weight: 'for', says: 'They declined for now; nothing is sent.' }],
          })
        : isTheirs
          ? decisionOf(lead, {
              action: 'ask-person',
              status: 'done',
              reasons: [{ rule: 'unclear', weight: 'against', says: 'They ask something; a person answers.' }],
            })
          : null,
    });
  });
  return threadOf(lead, { messages });
}

export function failing(): Thread {
  const lead = leadOf({ id: FAILING_LEAD, name: 'Frida Failing', company: 'Thread that fails' });
  return threadOf(lead, {
    messages: [messageOf(lead, { text: 'Opening this thread fails on purpose.', at: ago(2900) })],
  });
}
