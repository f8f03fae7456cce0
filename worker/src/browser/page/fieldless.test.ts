import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { fieldlessQuestion } from './fieldless.ts';

const read = htmlReader();
const asked = async (html: string) => fieldlessQuestion(await read(html));

const EMAIL = '<label>Email *<input type="email"></label>';
const STARS = '<div><span>☆</span><span>☆</span><span>☆</span></div>';

describe('a required question without a field', () => {
  it.each([
    [
      'stars under a label',
      `<form>${EMAIL}<label for="q">Rate us *</label><div id="q">${STARS}</div><button>Book</button></form>`,
      'Rate us',
    ],
    [
      'stars before the next question',
      `<form>${EMAIL}<p>How much do you like us? *</p>${STARS}<label>Company<input></label></form>`,
      'How much do you like us?',
    ],
    [
      'a star in an element of its own',
      `<form>${EMAIL}<label>Sign here <span>*</span></label><canvas width="90" height="40"></canvas></form>`,
      'Sign here',
    ],
    [
      'in words',
      `<form>${EMAIL}<div>Pick a colour (required)</div><i style="display:block">■ ■ ■</i></form>`,
      'Pick a colour',
    ],
    ['in German', `<form>${EMAIL}<div>Bewertung (Pflichtfeld)</div>${STARS}</form>`, 'Bewertung'],
    ['on a page without a form', `${EMAIL}<p>Rate us *</p>${STARS}<button>Book</button>`, 'Rate us'],
    [
      'a file that is chosen through a drawn box',
      `<form>${EMAIL}<label>Your deck *<input type="file" style="display:none"></label></form>`,
      'Your deck',
    ],
  ])('%s', async (_title, html, question) => {
    expect(await asked(html)).toBe(question);
  });
});

describe('nothing is missing where', () => {
  it.each([
    ['a label holds its field', `<form>${EMAIL}<label>Company *<input></label></form>`],
    ['a label points to its field', `<form>${EMAIL}<label for="c">Company *</label><input id="c"></form>`],
    ['a label stands after its field', `<form>${EMAIL}<input id="c"><label for="c">Company *</label></form>`],
    [
      'words stand above a field of another box',
      `<form>${EMAIL}<div>Company *</div><div><div><input placeholder="Acme Ltd"></div></div></form>`,
    ],
    [
      'a legend asks and buttons answer',
      `<form>${EMAIL}<fieldset><legend>How did you hear of us? *</legend><label><input type="radio" name="h">Ad</label><label><input type="radio" name="h">Friend</label></fieldset></form>`,
    ],
    [
      'words ask and loose boxes answer',
      `<form>${EMAIL}<p>How did you hear of us? *</p><div><input type="checkbox" id="a"><label for="a">Ad</label><input type="checkbox" id="b"><label for="b">Friend</label></div></form>`,
    ],
    [
      'radio buttons are drawn by their labels',
      `<form>${EMAIL}<p>Team size *</p><label for="s">Small</label><input id="s" name="z" type="radio" style="opacity:0"><label for="l">Large</label><input id="l" name="z" type="radio" style="opacity:0"></form>`,
    ],
    [
      'a drawn list hides its input behind what was chosen',
      `<form>${EMAIL}<div><label for="t">Team size *</label><div>11–50<input role="combobox" style="opacity:0"></div><input type="hidden" id="t"></div></form>`,
    ],
    [
      'a combobox is drawn',
      `<form>${EMAIL}<label id="t">Team size *</label><div role="combobox" aria-labelledby="t" tabindex="0">Choose…</div></form>`,
    ],
    [
      'the star is explained',
      `<form><p>Fields marked with *</p><p>* Required</p><p>All fields are required *</p>${EMAIL}</form>`,
    ],
    ['a heading has a star', `<form><h2>Your details *</h2>${EMAIL}</form>`],
    ['a price beside the form has a footnote', `<p>30 min, free of charge *</p><form>${EMAIL}</form>`],
    ['the question need not be answered', `<form>${EMAIL}<label>Rate us</label>${STARS}</form>`],
    ['there is no form', '<p>Choose a time *</p><button>9:00</button>'],
  ])('%s', async (_title, html) => {
    expect(await asked(html)).toBeNull();
  });
});
