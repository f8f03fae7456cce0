import { expect, it } from 'vitest';
import { namesHost } from './host.ts';
import type { Snapshot } from './snapshot.ts';

const page = (text: string, title = ''): Snapshot => ({
  frames: [{ url: '', title, language: 'en', timeZone: 'UTC' }],
  items: [],
  text,
  closedFrames: [],
  viewport: { width: 1280, height: 900 },
});
const DANA = { name: 'Dana Reyes', company: 'Larkspur Partners Ltd' };

it.each([
  ['the name', page('Dana Reyes\nIntro call'), DANA, true],
  ['the first name alone', page('A call with Dana'), DANA, true],
  ['the name in the title alone', page('Intro call', 'Dana Reyes | Calendly'), DANA, true],
  ['the name without its accents', page('Jose Munoz'), { name: 'José Muñoz', company: null }, true],
  ['the company of a page that a team shares', page('Larkspur\nTalk to us'), DANA, true],
  ['another person', page('Sam Rivera\nIntro call'), DANA, false],
  ['another person, and words that any company uses', page('Sam Rivera, partners'), DANA, false],
  ['half of the company', page('Cedar Hill'), { name: 'Dana Reyes', company: 'Cedar Logistics' }, false],
  ['nobody, where nobody is expected', page('Intro call'), { name: null, company: null }, true],
])('%s', (_what, snapshot, host, is) => {
  expect(namesHost(snapshot, host)).toBe(is);
});
