import { act, askPerson, because, type Rule } from '../rule.ts';

/** Process 5: they invite us to book on their own scheduler. */
export const bookOnTheirScheduler: Rule = intent => {
  if (intent.kind !== 'scheduler_link') return null;
  const invited = intent.schedulerLink?.invited && intent.certain;
  return invited
    ? act('scheduler-link', 'scheduler-link-review', [
        because('scheduler-link', 'for', 'They ask us to book on their own scheduler link; a reviewer does it.'),
      ])
    : askPerson('scheduler-link', [
        because(
          'scheduler-link',
          'against',
          'They gave a scheduler link, but it is not plain that we are to book on it.',
        ),
      ]);
};
