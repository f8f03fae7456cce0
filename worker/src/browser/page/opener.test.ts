import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { readForm } from './form.ts';
import { findOpener } from './opener.ts';

const read = htmlReader();

describe('what opens a calendar that is not shown', () => {
  it.each([
    [
      'a field that cannot be typed in',
      '<label>Date &amp; Time <input readonly placeholder="Select date &amp; time"></label>',
    ],
    ['a button', '<button>Pick a day</button><label>E-mail <input type="email"></label>'],
    ['a field in German', '<input readonly placeholder="Termin wählen">'],
  ])('%s', async (_what, html) => {
    expect(findOpener(await read(html))).not.toBeNull();
  });

  it.each([
    ['a question about times', '<label>Which days and times suit you best, and why? <input></label>'],
    ['a button that books', '<button>Book this time</button>'],
    ['one of two', '<button>Select a date</button><button>Select a time</button>'],
    ['one that is switched off', '<button disabled>Select a date</button>'],
  ])('is not %s', async (_what, html) => {
    expect(findOpener(await read(html))).toBeNull();
  });

  it('is no question to the guest', async () => {
    const form = readForm(
      await read('<label>Date <input readonly value="December 16 - 9:00 AM"></label><label>Name <input></label>'),
    );
    expect(form.map(field => field.label)).toEqual(['Name']);
  });
});
