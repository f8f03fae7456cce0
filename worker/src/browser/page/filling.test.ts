import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { pageRequestSchema } from '../request.ts';
import { answerTo, planFilling } from './filling.ts';
import { readForm } from './form.ts';

const read = htmlReader();
const request = (changes: object = {}) =>
  pageRequestSchema.parse({
    url: 'https://x.example',
    timeZone: 'Europe/Berlin',
    windows: [{ start: '2026-12-01T00:00:00Z', end: '2026-12-02T00:00:00Z' }],
    guest: { name: 'Ann Marie Demo', email: 'ann@acme.example', phone: '+12125550147', company: 'Acme' },
    ...changes,
  });
const plan = async (html: string, changes: object = {}) => {
  const { fillings, unanswered } = planFilling(readForm(await read(`<form>${html}</form>`)), request(changes));
  return {
    does: fillings.map(each =>
      each.do === 'type'
        ? each.value
        : each.do === 'choose'
          ? `→${each.option}`
          : `${each.do}:${each.item.field?.labels[0]}`,
    ),
    unanswered: unanswered?.label ?? null,
  };
};

describe('how a form is filled', () => {
  it.each([
    [
      'one field for the name',
      '<label>Name<input></label><label>Email<input></label>',
      ['Ann Marie Demo', 'ann@acme.example'],
    ],
    [
      'two fields for the name',
      '<label>First name<input></label><label>Last name<input></label>',
      ['Ann', 'Marie Demo'],
    ],
    [
      'somebody else’s details',
      '<label>Email<input value="other@x.example"></label><label>Anything<input value="their words"></label>',
      ['ann@acme.example', ''],
    ],
    [
      'news that are ticked',
      '<label><input type="checkbox" checked> Keep me updated with offers</label>',
      ['untick:Keep me updated with offers'],
    ],
    [
      'a known answer',
      '<label>Team size? *<select required><option value="">–</option><option value="s">1–10</option><option value="m">11–50</option></select></label>',
      ['→m'],
      { answers: { 'team size': '11–50' } },
    ],
    [
      'a known answer for a list that is drawn',
      '<div><label for="team">Team size *</label><div><input role="combobox" aria-label="select" id="s1"></div><input type="hidden" name="team"></div>',
      ['→11–50'],
      { answers: { 'Team size': '11–50' } },
    ],
    [
      'an answer among radio buttons',
      '<fieldset><legend>Budget *</legend><label><input type="radio" name="b" value="lo">Low</label><label><input type="radio" name="b" value="hi">High</label></fieldset>',
      ['tick:High'],
      { answers: { Budget: 'High' } },
    ],
    [
      'terms that may be accepted',
      '<label><input type="checkbox" required> I accept the terms</label>',
      ['tick:I accept the terms'],
      { mayAcceptTerms: true },
    ],
    [
      'terms that the page marks as optional',
      '<label><input type="checkbox"> I accept the terms of the newsletter club (optional)</label>',
      [],
    ],
    ['an optional question that nobody can answer', '<label>How did you hear of us?<input></label>', []],
  ])('%s', async (_case, html, does, changes?: object) => {
    expect(await plan(html, changes)).toEqual({ does, unanswered: null });
  });

  it.each([
    [
      'an unknown question of a list that is drawn',
      '<div><label for="team">Team size *</label><div><input role="combobox" aria-label="select" id="s1"></div><input type="hidden" id="team"></div>',
      'Team size',
      {},
    ],
    ['an unknown question', '<label>Your VAT number *<input required></label>', 'Your VAT number', {}],
    [
      'an answer that is not among the choices',
      '<label>Team size *<select required><option value="">–</option><option>1–10</option></select></label>',
      'Team size',
      { answers: { 'Team size': '5,000' } },
    ],
    [
      'terms that may not be accepted',
      '<label><input type="checkbox" required> I accept the terms</label>',
      'I accept the terms',
      {},
    ],
    [
      'terms that nothing marks as required',
      '<label><input type="checkbox"> I accept the terms</label>',
      'I accept the terms',
      {},
    ],
    [
      'a required phone that we do not have',
      '<label>Phone *<input type="tel" required></label>',
      'Phone',
      { guest: { name: 'Ann', email: 'a@b.example' } },
    ],
  ])('stops at %s', async (_case, html, label, changes) => {
    expect((await plan(html, changes)).unanswered).toBe(label);
  });
});

describe('an answer to a question', () => {
  it.each([
    ['What is your team size?', { 'what is your TEAM size': '5' }, '5'],
    ['What is your team size?', { 'team size': '5' }, '5'],
    ['What is your budget?', { 'team size': '5' }, null],
    ['Team size and budget?', { 'team size': '5', budget: '9' }, null],
    ['', { a: 'b' }, null],
  ])('%s', (label, answers, answer) => {
    expect(answerTo(label, answers)).toBe(answer);
  });
});
