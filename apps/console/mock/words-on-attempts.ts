import type { LinkAttemptAction } from '@overlap/domain/link-attempt';
import type { AttemptWord } from '../renderer/attempts/expected.ts';

/** What each word asks of the table of states; giving back is always allowed. */
export const ACTION_OF_WORD: Record<AttemptWord['kind'], LinkAttemptAction | null> = {
  approve: 'approve',
  'other-time': 'approve',
  refuse: 'refuse',
  'call-off': 'callOff',
  retry: 'retry',
  'own-link': 'sendOwnLink',
  settle: 'settle',
  claim: 'claim',
  release: null,
};
