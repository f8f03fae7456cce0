import { expect, test } from 'vitest';
import { seedAttempts } from '../../mock/seed-attempts.ts';
import type { AttemptStory } from '../api/types.ts';
import { certaintyOf, whyItStopped } from './certainty.ts';

const { attempts } = seedAttempts();
const storyOf = (name: string): AttemptStory => {
  const story = attempts.find(each => each.attempt.leadName === name);
  if (!story) throw new Error(`The seed has no ${name}.`);
  return story;
};
const saysOf = (story: AttemptStory, weight: string) =>
  certaintyOf(story).flatMap(point => (point.weight === weight ? point.says : []));

test('a time of theirs that was filled in and read back is certain; whether the page takes it is not', () => {
  const story = storyOf('Marta Lindholm');
  expect(saysOf(story, 'for')).toContain('It is a time that they named themselves.');
  expect(saysOf(story, 'for').join()).toMatch(/read back.*zone of New York, by 2 signs/);
  expect(saysOf(story, 'against')).toEqual(['Whether their page takes it is known only after it was submitted.']);
});

test('a zone by one sign, and times of theirs that were passed over, are not certain', () => {
  const against = saysOf(storyOf('Theo Baptiste'), 'against').join();
  expect(against).toMatch(/They named other times/);
  expect(against).toMatch(/by one sign only/);
});

test('a link of a signature, and a newer one, are pointed at', () => {
  const story = storyOf('Marta Lindholm');
  const link = { ...story.link, source: 'signature' as const, url: 'https://calendly.com/other' };
  const against = saysOf({ ...story, link }, 'against').join();
  expect(against).toMatch(/signature/);
  expect(against).toMatch(/another link since/);
});

test('what was found by an API says that there are no pictures', () => {
  expect(saysOf(storyOf('Ines Carvalho'), 'fact').join()).toMatch(/no page was opened/);
});

test('a scheduler is called by its name', () => {
  expect(saysOf(storyOf('Marta Lindholm'), 'fact')).toEqual(['A reviewer approves every booking on Calendly.']);
});

test('why it stopped is said once', () => {
  const kindSays = 'The page wants proof that a person is there. Open the link and book the prepared time.';
  expect(whyItStopped({ kind: 'captcha', note: `${kindSays} hCaptcha` })).toEqual({ says: kindSays, seen: 'hCaptcha' });
  expect(whyItStopped({ kind: 'captcha', note: kindSays })).toEqual({ says: kindSays, seen: null });
  expect(whyItStopped({ kind: null, note: 'Called off by a person.' })).toEqual({
    says: 'Called off by a person.',
    seen: null,
  });
});
