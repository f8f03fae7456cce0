import type { Intent } from '@overlap/domain/intent';
import { slotFrom } from '@overlap/domain/slot';
import type { Material } from './material.ts';

/** The times that go with a wish to be called or to move a meeting. */
export function namedTimes({ times: { intent, named }, context }: Material): Intent['proposed'] {
  if (intent.proposed.length > 0) return intent.proposed;
  if (named.length > 0) return named;
  const agreed = intent.acceptedSlot ? [intent.acceptedSlot] : intent.acceptedAnyOf;
  return agreed.map(start => slotFrom(start, context.meetingMinutes));
}
