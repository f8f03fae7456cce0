import { useAttemptRequest } from './attempt-dialog-state.ts';
import { OpenLinkDialog } from './OpenLinkDialog.tsx';
import { OtherTimeDialog } from './OtherTimeDialog.tsx';
import { OwnLinkDialog } from './OwnLinkDialog.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { SettleDialog } from './SettleDialog.tsx';

/** The dialog about an attempt that is open, if one is. Fetched when the first one is asked for. */
export function AttemptDialogs() {
  const request = useAttemptRequest();
  switch (request?.kind) {
    case 'refuse':
      return <RefuseDialog attempt={request.attempt} />;
    case 'other-time':
      return <OtherTimeDialog attempt={request.attempt} />;
    case 'settle':
      return <SettleDialog attempt={request.attempt} />;
    case 'own-link':
      return <OwnLinkDialog request={request} />;
    case 'open-link':
      return <OpenLinkDialog url={request.url} />;
    case undefined:
      return null;
  }
}
