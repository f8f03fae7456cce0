import type { IntentKind } from '@overlap/domain/intent';

/** Replies beside the point of what was prepared: an absence notice, thanks, a question, more interest. */
const LEAVES_IT: readonly IntentKind[] = ['out_of_office', 'other', 'question', 'interested'];

/**
 * Whether a newer reply takes the ground from what waits for approval: the lead picked another time, changed their
 * mind, or opted out. What was prepared from the older words may then no longer be let through.
 */
export const supersedesApproval = (kind: IntentKind): boolean => !LEAVES_IT.includes(kind);
