import { linkAttemptCan } from '@overlap/domain/link-attempt';
import type { LiveEvent } from '../renderer/api/live.ts';
import type { Attempt, AttemptStory } from '../renderer/api/types.ts';
import { type AttemptWord, expectedAfter } from '../renderer/attempts/expected.ts';
import { ACTION_OF_WORD } from './words-on-attempts.ts';

/** Attempts in memory: what a person says has the effect that the console expects of the server, or is refused. */
export function createAttempts(
  stories: AttemptStory[],
  tell: (topic: LiveEvent['topic'], leadId: string | null) => void,
) {
  const find = (id: string): AttemptStory | undefined => stories.find(each => each.attempt.id === id);
  return {
    list: (): Attempt[] => stories.map(({ attempt }) => attempt).sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    find,
    findByFile: (fileId: string): AttemptStory | undefined =>
      stories.find(({ evidence }) => evidence.some(file => file.id === fileId)),
    /** Why it was refused, or `null`. */
    say(id: string, word: AttemptWord, actor: string): string | null {
      const story = find(id);
      if (!story) return 'There is no such attempt in this workspace.';
      const { attempt } = story;
      const state = { status: attempt.status, wasReleased: attempt.wasReleased || attempt.kind === 'outcome-unknown' };
      const action = ACTION_OF_WORD[word.kind];
      if (action && !linkAttemptCan(action, state)) return 'Somebody was faster; look at the attempt again.';
      if (
        attempt.lockedBy &&
        attempt.lockedBy !== actor &&
        attempt.lockedUntil &&
        attempt.lockedUntil > new Date().toISOString()
      )
        return 'Another reviewer has this in hand. It is free again ten minutes after their last step.';
      story.attempt = expectedAfter(attempt, word, { actor, now: new Date() });
      story.history.push({ at: new Date().toISOString(), actor, action: `link-attempt-${word.kind}`, detail: {} });
      tell('link-attempt', attempt.leadId);
      return null;
    },
  };
}
