import type { Session } from 'electron';
import { isOurPage } from './security.ts';

/** Copying a number or a link is all that a page of ours asks of the system. */
const ALLOWED: readonly string[] = ['clipboard-sanitized-write'];

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

/** Every permission is refused but the few above, and those to our own pages only. */
export function setupPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(ALLOWED.includes(permission) && isOurPage(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => ALLOWED.includes(permission) && isOurPage(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
}
