import type { AutomationNotice, Settings } from '../api/types.ts';

type Given = Pick<Settings, 'autonomy'> & { linkBooking: Pick<Settings['linkBooking'], 'identity'> };

/** What has to be done before Overlap opens a lead's page at all; nothing where it does. A stop is told by its own switch. */
export function whatIsMissing(
  notices: readonly Pick<AutomationNotice, 'title' | 'standing' | 'history'>[],
  { autonomy, linkBooking: { identity } }: Given,
): string[] {
  return [
    ...notices
      .filter(notice => !notice.standing)
      .map(({ title, history }) =>
        history.some(each => each.withdrawnAt === null)
          ? `The notice “${title}” has changed and has to be accepted anew.`
          : `The notice “${title}” is not accepted.`,
      ),
    ...(identity.name && identity.email ? [] : ['It is not set under which name and address Overlap books.']),
    ...(autonomy['scheduler-link'] === 'off' ? ['The process “lead’s scheduler” is off.'] : []),
  ];
}
