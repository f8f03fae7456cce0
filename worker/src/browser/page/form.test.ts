import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { pageRequestSchema } from '../request.ts';
import { answerTo, planFilling, readForm } from './form.ts';

const read = htmlReader();
const form = async (html: string) => readForm(await read(`<form>${html}</form>`));
const meanings = async (html: string) =>
  (await form(html)).map(field => `${field.meaning}${field.isRequired ? '*' : ''}`);
const request = (changes: object = {}) =>
  pageRequestSchema.parse({
    url: 'https://x.example',
    timeZone: 'Europe/Berlin',
    windows: [{ start: '2026-12-01T00:00:00Z', end: '2026-12-02T00:00:00Z' }],
    guest: { name: 'Ann Marie Demo', email: 'ann@acme.example', phone: '+12125550147', company: 'Acme' },
    ...changes,
  });
const plan = async (html: string, changes: object = {}) => {
  const { fillings, unanswered } = planFilling(await form(html), request(changes));
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

describe('what a field asks for', () => {
  it.each([
    [
      'Calendly',
      '<label for="n">Name *</label><input id="n" name="full_name"><label for="e">Email *</label><input id="e" name="email" type="email" required>',
      ['name*', 'email*'],
    ],
    [
      'HubSpot',
      '<label>First name *<input name="firstName" required></label><label>Last name *<input name="lastName" required></label><label>Your email address *<input name="email"></label>',
      ['first-name*', 'last-name*', 'email*'],
    ],
    [
      'placeholders only',
      '<input placeholder="Your name"><input placeholder="E-mail address"><input placeholder="Phone number">',
      ['name', 'email', 'phone'],
    ],
    [
      'German',
      '<label>Vorname*<input></label><label>Nachname*<input></label><label>E-Mail-Adresse*<input></label><label>Telefon<input></label><label>Firma<input></label>',
      ['first-name*', 'last-name*', 'email*', 'phone', 'company'],
    ],
    [
      'French',
      '<label>Prénom<input></label><label>Nom de famille<input></label><label>Adresse e-mail<input></label><label>Entreprise<input></label>',
      ['first-name', 'last-name', 'email', 'company'],
    ],
    [
      'Polish',
      '<label>Imię<input></label><label>Nazwisko<input></label><label>Adres e-mail<input></label>',
      ['first-name', 'last-name', 'email'],
    ],
    [
      'autocomplete',
      '<input autocomplete="given-name"><input autocomplete="family-name"><input autocomplete="email">',
      ['first-name', 'last-name', 'email'],
    ],
    [
      'names of fields',
      '<input name="FNAME"><input name="LNAME"><input name="EMAIL">',
      ['first-name', 'last-name', 'email'],
    ],
    [
      'a long question that speaks of e-mail',
      '<label>Which e-mail marketing tools does your team use today, and why? *<input required></label>',
      ['question*'],
    ],
    ['both names at once', '<label>First and last name *<input></label>', ['name*']],
    ['both names at once, in German', '<label>Vor- und Nachname<input></label>', ['name']],
    ['guests', '<label>Guest Email(s)<input></label>', ['guests']],
    [
      'terms and news',
      '<label><input type="checkbox" required> I accept the terms and conditions</label><label><input type="checkbox"> Send me the newsletter</label>',
      ['terms*', 'marketing'],
    ],
    [
      'radio buttons that only their group holds together',
      '<div role="radiogroup" aria-label="How many people? *"><label><input type="radio">1</label><label><input type="radio">2</label></div>',
      ['question*'],
    ],
    [
      'radio buttons as one question',
      '<fieldset><legend>How many people? *</legend><label><input type="radio" name="q" value="1">1</label><label><input type="radio" name="q" value="2">2</label></fieldset>',
      ['question*'],
    ],
  ])('%s', async (_page, html, expected) => {
    expect(await meanings(html)).toEqual(expected);
  });

  it.each([
    ['hidden ones', '<input name="title" required style="display:none"><input type="hidden" name="token">'],
    [
      'traps for machines',
      '<label>Leave this field blank<input name="hp_x"></label><div style="position:absolute;left:-5000px"><input name="website2"></div>',
    ],
    [
      'a picker of the zone',
      '<label>Time zone<select><option>Europe/Berlin</option><option>Europe/Paris</option></select></label>',
    ],
    ['a search', '<input type="search" placeholder="Search">'],
  ])('leaves out %s', async (_what, html) => {
    expect(await meanings(html)).toEqual([]);
  });
});

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
