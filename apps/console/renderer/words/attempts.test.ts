import { LINK_ATTEMPT_STATUSES } from '@overlap/domain/link-attempt';
import { describe, expect, it, test } from 'vitest';
import { attemptLabel, deedOfAttempt, familyInWords, fileInWords, signInWords, stepName } from './attempts.ts';

const standing = { wasReleased: false, kind: null, approvedAt: null };

describe('an attempt in words', () => {
  it.each(LINK_ATTEMPT_STATUSES)('%s has a name and says what comes next', status => {
    const { text, says } = attemptLabel({ ...standing, status });
    expect(text).toMatch(/^[A-Z]/);
    expect(says).toMatch(/\.$/);
  });

  it('asks whether it is booked where a request may have left', () => {
    const asked = 'Booked or not?';
    expect(attemptLabel({ ...standing, status: 'needs-person', wasReleased: true }).text).toBe(asked);
    expect(attemptLabel({ ...standing, status: 'needs-person', kind: 'outcome-unknown' }).text).toBe(asked);
    expect(attemptLabel({ ...standing, status: 'needs-person', kind: 'captcha' }).text).toBe('Needs a person');
  });

  it('tells the look from the booking, once it was approved', () => {
    expect(attemptLabel({ ...standing, status: 'running' }).text).toBe('On their page');
    const approvedAt = '2026-12-01T10:00:00Z';
    expect(attemptLabel({ ...standing, status: 'running', approvedAt }).text).toBe('Booking it');
  });
});

test.each([
  ['calendly', 'Calendly'],
  ['cal-com', 'Cal.com'],
  ['chili-piper', 'Chili Piper'],
  ['zcal', 'Zcal'],
  ['unknown', 'Another scheduler'],
])('%s is called %s', (family, name) => {
  expect(familyInWords(family)).toBe(name);
});

test.each([
  ['03-before-submit.png', 'Filled in, nothing submitted'],
  ['07-ended-captcha.png', 'It ended here'],
  ['12-something-new.png', 'Something new'],
  ['page.txt', 'The page’s text'],
])('the file %s is “%s”', (name, words) => {
  expect(fileInWords(name)).toBe(words);
});

test('what is not known by name is shown plainly', () => {
  expect(stepName('looked-twice')).toBe('Looked twice');
  expect(signInWords('Cal.com answered with the booking abc')).toBe('Cal.com answered with the booking abc');
  expect(deedOfAttempt('link-attempt-settled').text).toBe('Said what became of it');
  expect(deedOfAttempt('link-attempt-mended').text).toBe('Mended');
});
