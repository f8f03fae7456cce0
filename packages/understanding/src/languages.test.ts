import type { IntentKind } from '@overlap/domain/intent';
import { describe, expect, it } from 'vitest';
import { FRIDAY, readReply, THURSDAY } from './example-offer.ts';
import { languageOf } from './reading/language.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'Hallo Sam, Thursday at 3 works for me.'],
    ['en', 'Please revert with alternate timings, kindly do the needful'],
    ['en', 'ok'],
    ['en', '3'],
    ['de', 'Mittwoch geht.'],
    ['de', 'Kein Interesse, danke.'],
    ['fr', 'Non merci.'],
    ['fr', 'Le deuxième créneau, s’il vous plaît.'],
    ['es', 'No nos interesa.'],
    ['es', 'Perfecto el miércoles.'],
    ['other', 'Giovedì alle 15 va benissimo.'],
    ['other', 'Четверг в 15:00 подходит'],
  ])('%s: %j', (language, text) => expect(languageOf(text.replace(/’/g, "'"))).toBe(language));
});

const CERTAIN: readonly (readonly [IntentKind, string])[] = [
  ['unsubscribe', 'Abmelden'],
  ['unsubscribe', 'Bitte löschen Sie mich aus Ihrem Verteiler.'],
  ['unsubscribe', 'Désinscription'],
  ['unsubscribe', 'Merci de ne plus m’envoyer de messages, arrêtez de m’écrire.'],
  ['unsubscribe', 'Por favor, elimíneme de su lista.'],
  ['out_of_office', 'Ich bin bis 2. April im Urlaub und danach wieder erreichbar.'],
  ['out_of_office', 'Je suis en congé jusqu’au 5 avril.'],
  ['out_of_office', 'Estoy de vacaciones hasta el 5 de abril.'],
  ['not_interested', 'Kein Interesse, danke.'],
  ['not_interested', 'Merci, mais nous avons déjà un fournisseur.'],
  ['not_interested', 'No, gracias.'],
  ['not_now', 'Derzeit leider nicht, melden Sie sich im Herbst wieder.'],
  ['not_now', 'Pas pour le moment, revenez vers moi à la rentrée.'],
  ['not_now', 'Ahora no es buen momento, escríbame en otoño.'],
  ['interested', 'Klingt spannend, erzählen Sie mir mehr.'],
  ['interested', 'Avec plaisir, envoyez-moi votre agenda.'],
  ['interested', 'Me interesa, cuénteme más.'],
  ['not_interested', 'Não temos interesse, obrigado.'],
];

const OPEN: readonly (readonly [IntentKind, string])[] = [
  ['accept_slot', 'Donnerstag um 15 Uhr passt mir gut.'],
  ['accept_slot', 'Der zweite Termin, bitte.'],
  ['accept_slot', 'Jeudi à 15 h me convient.'],
  ['accept_slot', 'El jueves a las tres me viene bien.'],
  ['accept_slot', 'Cualquiera me sirve.'],
  ['propose_time', 'Können wir Mittwoch um halb drei sprechen?'],
  ['propose_time', 'Besser wäre Mittwochnachmittag.'],
  ['propose_time', 'Plutôt mercredi à 9 heures et quart.'],
  ['propose_time', '¿Podría ser el miércoles a las cuatro y media?'],
  ['accept_slot', 'Giovedì alle 15 va benissimo.'],
];

describe('other languages', () => {
  it.each(CERTAIN)('keep their meaning: %s, %j', (kind, text) =>
    expect(readReply(text)).toMatchObject({ kind, certain: true, acceptedSlot: null, proposed: [] }),
  );

  it.each(OPEN)('leave times to a person: %s, %j', (kind, text) =>
    expect(readReply(text)).toMatchObject({
      kind,
      certain: false,
      acceptedSlot: null,
      acceptedAnyOf: [],
      proposed: [],
    }),
  );

  it.each([
    ['Donnerstag um 15 Uhr passt mir gut.', [THURSDAY], []],
    ['Vendredi à 10h, parfait.', [FRIDAY], []],
    ['Wie wäre es mit Mittwoch um halb drei?', [], ['2026-03-04T19:30:00.000Z']],
    ['¿El miércoles a las cuatro y media?', [], ['2026-03-04T21:30:00.000Z']],
  ])('show what %j may mean', (text, accepted, starts) => {
    const [first] = readReply(text).interpretations;
    expect(first?.accepted).toEqual(accepted);
    expect(first?.proposed.map(slot => slot.start)).toEqual(starts);
  });

  it('an English courtesy does not make a foreign reply English', () =>
    expect(readReply('Hello Sam,\n\nThanks for getting in touch.\n\nJa, Donnerstag passt.')).toMatchObject({
      kind: 'accept_slot',
      certain: false,
    }));
});
