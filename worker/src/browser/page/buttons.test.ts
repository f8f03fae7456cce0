import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { lengthChosen, lengthsShown } from './buttons.ts';

const read = htmlReader();

describe('the length of the meeting', () => {
  it.each([
    ['is what the page says of it', '<p>Dana Reyes, 30 min, Zoom</p>', null, [30]],
    [
      'is the one chosen from a list, whatever the page says it offers first',
      '<p>Dana Reyes, 15 min</p><select><option>15 min</option><option selected>60 min</option></select>',
      60,
      [15],
    ],
    [
      'is that of the button that is pressed',
      '<button aria-pressed="false">15 min</button><button aria-pressed="true">1 hour</button>',
      60,
      [15, 60],
    ],
    ['is open while no button is pressed', '<button>15 min</button><button>30 min</button>', null, [15, 30]],
    ['is none where none is named', '<p>Intro call</p>', null, []],
  ])('%s', async (_what, html, chosen, shown) => {
    const snapshot = await read(html);
    expect(lengthChosen(snapshot)).toBe(chosen);
    expect([...lengthsShown(snapshot)]).toEqual(shown);
  });
});
