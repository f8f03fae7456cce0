import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { readForm } from './form.ts';

const read = htmlReader();
const form = async (html: string) => readForm(await read(`<form>${html}</form>`));
const meanings = async (html: string) =>
  (await form(html)).map(field => `${field.meaning}${field.isRequired ? '*' : ''}`);

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
