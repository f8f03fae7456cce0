import type { Draft } from '../draft.ts';
import { inScene } from '../in-scene.ts';
import type { Scene } from '../scene.ts';
import { gracht, harbor, spree, thames } from '../scenes.ts';

/** The German scene moved to Paris, to Madrid, and to a phone. */
const seine: Scene = {
  ...spree,
  name: 'seine',
  leadTimeZone: 'Europe/Paris',
  lead: {
    first: 'Claire',
    last: 'Fournier',
    role: 'Directrice des achats',
    company: 'Fournier SA',
    phone: '+33 1 99 00 12 34',
    e164: '+33199001234',
    link: 'https://calendly.com/claire-fournier',
  },
};
const retiro: Scene = {
  ...spree,
  name: 'retiro',
  leadTimeZone: 'Europe/Madrid',
  lead: {
    first: 'Javier',
    last: 'Molina',
    role: 'Director de compras',
    company: 'Molina Hermanos',
    phone: '+34 910 555 014',
    e164: '+34910555014',
    link: 'https://calendly.com/javier-molina',
  },
};

const german = inScene(spree);
const french = inScene(seine);
const spanish = inScene(retiro);
const germanChat = inScene(gracht);

/** Every third of these is held out; the split goes by place in the table, so new ones belong at the end. */
export const germanDrafts: readonly Draft[] = [
  german.acceptUnclear('Dienstag um 11 Uhr passt mir gut.', 'non_english german'),
  german.acceptUnclear('Der zweite Termin wäre prima.', 'non_english german ordinal'),
  german.acceptUnclear('Mittwoch geht.', 'non_english german terse'),
  german.acceptUnclear('Gerne am 30.03. um 11:00 Uhr, bitte schicken Sie mir eine Einladung.', 'non_english german'),
  german.acceptUnclear('Ja, Dienstag passt.', 'non_english german'),
  german.acceptUnclear('Beide Termine sind möglich, suchen Sie sich einen aus.', 'non_english german either'),
  german.acceptUnclear('Ich nehme den Mittwoch, 15 Uhr.', 'non_english german'),
  german.acceptUnclear('Dienstag kann ich nicht, Mittwoch schon.', 'non_english german negation'),
  german.acceptUnclear('Der spätere Termin ist mir lieber.', 'non_english german'),
  german.proposeUnclear([], 'Können wir Donnerstag um halb drei sprechen?', 'non_english german spoken_time'),
  german.proposeUnclear([], 'Leider beides belegt. Wie wäre es mit Freitag, 10 Uhr?', 'non_english german reject_all'),
  german.proposeUnclear([], 'Am 1. April zwischen 14 und 16 Uhr hätte ich Zeit.', 'non_english german range'),
  german.proposeUnclear([], 'Morgen Vormittag ginge bei mir.', 'non_english german window'),
  german.proposeUnclear([], 'Besser wäre Donnerstagnachmittag.', 'non_english german window'),
  german.proposeUnclear([], 'Montag ab 13 Uhr bin ich frei.', 'non_english german window'),
  germanChat.proposeUnclear([], 'morgen um 14:00?', 'non_english german terse'),
  germanChat.proposeUnclear([], 'Mittwoch viertel nach neun passt', 'non_english german spoken_time'),
  german.proposeUnclear([], 'Geht auch Mittwoch um 16:30 statt 15 Uhr?', 'non_english german change_time'),
  german.notInterested('Kein Interesse, danke.', 'non_english german'),
  german.notInterested('Vielen Dank, aber wir haben bereits einen Anbieter.', 'non_english german'),
  german.notInterested('Das ist für uns leider nicht relevant.', 'non_english german'),
  german.notInterested('So etwas brauchen wir in unserem Betrieb nicht.', 'non_english german'),
  germanChat.notInterested('Danke, nein.', 'non_english german terse'),
  german.notInterested('Nach interner Prüfung haben wir uns dagegen entschieden.', 'non_english german'),
  german.notNow('Zurzeit leider kein Bedarf, melden Sie sich gern nächstes Jahr wieder.', 'non_english german'),
  german.notNow('Im Moment passt es nicht, ich komme im Herbst auf Sie zu.', 'non_english german'),
  german.notNow('Unser Budget ist für dieses Jahr aufgebraucht. Vielleicht 2028.', 'non_english german'),
  german.unsubscribe('Bitte nehmen Sie mich aus dem Verteiler.', 'non_english german'),
  german.unsubscribe('Abmelden', 'non_english german terse'),
  german.unsubscribe('Schreiben Sie mir bitte nicht mehr.', 'non_english german'),
  german.unsubscribe('Ich möchte keine E-Mails mehr von Ihnen bekommen.', 'non_english german'),
  german.legalRequest(
    'Löschen Sie alle meine Daten gemäß Art. 17 DSGVO und schreiben Sie mir nicht mehr.',
    'non_english german legal',
  ),
  german.away(
    'Ich bin bis einschließlich 2. April nicht im Büro. In dringenden Fällen: +49 30 23125 100.',
    'non_english german ooo',
    {
      subject: 'Abwesenheitsnotiz: Presentation of the platform',
    },
  ),
  german.away(
    'Vielen Dank für Ihre Nachricht. Ich befinde mich im Urlaub und bin ab dem 5. April wieder erreichbar.',
    'non_english german ooo',
    {
      subject: 'Automatische Antwort: Presentation of the platform',
    },
  ),
  german.away('Bin zurzeit in Elternzeit. Ihre Mail wird nicht weitergeleitet.', 'non_english german ooo', {
    subject: 'Abwesend: Presentation of the platform',
  }),
  german.away(
    'Diese Woche auf Messe, Antworten dauern etwas länger. Ab Montag bin ich wieder da.',
    'non_english german ooo',
    {
      subject: 'Abwesenheitsnotiz',
    },
  ),
  german.interested('Klingt spannend, erzählen Sie mir mehr.', 'non_english german'),
  german.interested('Grundsätzlich haben wir Interesse.', 'non_english german'),
  german.interested('Leider passt keiner der beiden Termine, haben Sie noch andere?', 'non_english german reject_all'),
  germanChat.interested('Gerne, lass uns sprechen!', 'non_english german'),
  german.interested('Ja, gern. Schicken Sie mir bitte Ihren Kalenderlink.', 'non_english german ask_link'),
  german.acceptUnclear('Passt, bis Dienstag!', 'non_english german'),
];

export const frenchDrafts: readonly Draft[] = [
  french.acceptUnclear('Mardi à 11 h me convient parfaitement.', 'non_english french'),
  french.acceptUnclear('Le deuxième créneau, s’il vous plaît.', 'non_english french ordinal typographic'),
  french.acceptUnclear('Va pour mercredi.', 'non_english french terse'),
  french.acceptUnclear('Je confirme le 30 mars à 11h00.', 'non_english french'),
  french.acceptUnclear('Oui, mercredi 15h c’est bon pour moi.', 'non_english french typographic'),
  french.acceptUnclear('Les deux me vont, à vous de choisir.', 'non_english french either'),
  french.acceptUnclear('Plutôt le mardi, merci.', 'non_english french'),
  french.acceptUnclear('Pas mardi, mais mercredi oui.', 'non_english french negation'),
  french.acceptUnclear('Parfait pour mardi matin.', 'non_english french part_of_day'),
  french.proposeUnclear([], 'Seriez-vous libre jeudi à 14h30 ?', 'non_english french'),
  french.proposeUnclear([], 'Aucun des deux ne me convient. Vendredi 10 h ?', 'non_english french reject_all'),
  french.proposeUnclear([], 'Je suis disponible le 1er avril entre 14 h et 16 h.', 'non_english french range'),
  french.proposeUnclear([], 'Demain après-midi, ce serait mieux.', 'non_english french window'),
  french.proposeUnclear([], 'Lundi à partir de 13 heures.', 'non_english french window'),
  french.proposeUnclear([], 'Peut-on décaler à mercredi 16h ?', 'non_english french change_time'),
  french.proposeUnclear([], 'Jeudi midi et demi, possible ?', 'non_english french spoken_time'),
  french.proposeUnclear([], 'Plutôt jeudi ou vendredi matin.', 'non_english french window multiple'),
  french.proposeUnclear([], 'Parlons-nous vendredi à 9 heures et quart.', 'non_english french spoken_time'),
  french.notInterested('Non merci.', 'non_english french terse'),
  french.notInterested('Nous ne sommes pas intéressés.', 'non_english french'),
  french.notInterested('Merci, mais nous avons déjà un prestataire.', 'non_english french'),
  french.notInterested('Cela ne correspond pas à nos besoins.', 'non_english french'),
  french.notInterested('Après réflexion, nous ne donnerons pas suite.', 'non_english french'),
  french.notNow('Ce n’est pas le bon moment, revenez vers moi à la rentrée.', 'non_english french typographic'),
  french.notNow('Pas pour l’instant, peut-être l’année prochaine.', 'non_english french typographic'),
  french.notNow('Nos budgets sont gelés jusqu’en juillet, je vous recontacterai.', 'non_english french typographic'),
  french.unsubscribe('Merci de me retirer de votre liste.', 'non_english french'),
  french.unsubscribe('Désinscription', 'non_english french terse'),
  french.unsubscribe('Ne me contactez plus.', 'non_english french'),
  french.unsubscribe('Je ne souhaite plus recevoir vos messages.', 'non_english french'),
  french.legalRequest(
    'Je demande la suppression de toutes mes données au titre du RGPD et l’arrêt de vos envois.',
    'non_english french legal typographic',
  ),
  french.away('Je suis absente jusqu’au 2 avril. Pour toute urgence : +33 1 99 00 12 00.', 'non_english french ooo', {
    subject: 'Réponse automatique : Presentation of the platform',
  }),
  french.away(
    'Actuellement en congé, je prendrai connaissance de votre message à mon retour le 5 avril.',
    'non_english french ooo',
    {
      subject: 'Absence du bureau',
    },
  ),
  french.away('En déplacement cette semaine, je répondrai dès lundi.', 'non_english french ooo', {
    subject: 'Réponse automatique',
  }),
  french.away('Je suis en congé maternité. Merci de vous adresser à mon service.', 'non_english french ooo', {
    subject: 'Message d’absence',
  }),
  french.interested('Cela m’intéresse, dites-m’en plus.', 'non_english french typographic'),
  french.interested('Avec plaisir, envoyez-moi votre agenda.', 'non_english french ask_link'),
  french.interested(
    'Aucune de ces dates ne me va, avez-vous d’autres disponibilités ?',
    'non_english french reject_all',
  ),
  french.interested('Oui, échangeons volontiers.', 'non_english french'),
  french.interested('Le sujet nous intéresse beaucoup.', 'non_english french'),
  french.acceptUnclear('C’est noté pour mardi 11 heures, à bientôt.', 'non_english french typographic'),
];

export const spanishDrafts: readonly Draft[] = [
  spanish.acceptUnclear('El martes a las 11 me viene bien.', 'non_english spanish'),
  spanish.acceptUnclear('La segunda opción, por favor.', 'non_english spanish ordinal'),
  spanish.acceptUnclear('Perfecto el miércoles.', 'non_english spanish terse'),
  spanish.acceptUnclear('Confirmo el 30 de marzo a las 11:00.', 'non_english spanish'),
  spanish.acceptUnclear('Sí, miércoles a las tres.', 'non_english spanish spoken_time'),
  spanish.acceptUnclear('Cualquiera de los dos me sirve.', 'non_english spanish either'),
  spanish.acceptUnclear('Mejor el martes, gracias.', 'non_english spanish'),
  spanish.acceptUnclear('El martes no puedo, el miércoles sí.', 'non_english spanish negation'),
  spanish.acceptUnclear('De acuerdo con el primer horario.', 'non_english spanish ordinal'),
  spanish.proposeUnclear([], '¿Podría ser el jueves a las 16:30?', 'non_english spanish'),
  spanish.proposeUnclear([], 'Ninguno me cuadra. ¿El viernes a las 10?', 'non_english spanish reject_all'),
  spanish.proposeUnclear([], 'Tengo libre el 1 de abril entre las 14 y las 16 h.', 'non_english spanish range'),
  spanish.proposeUnclear([], 'Mañana por la tarde estaría mejor.', 'non_english spanish window'),
  spanish.proposeUnclear([], 'El lunes a partir de la una.', 'non_english spanish window'),
  spanish.proposeUnclear([], '¿Lo pasamos al miércoles a las cuatro y media?', 'non_english spanish change_time'),
  spanish.proposeUnclear([], 'Jueves o viernes por la mañana.', 'non_english spanish multiple window'),
  spanish.proposeUnclear([], 'Hablemos el viernes a las nueve y cuarto.', 'non_english spanish spoken_time'),
  spanish.proposeUnclear([], 'Prefiero el 31 a las 12:30.', 'non_english spanish'),
  spanish.notInterested('No, gracias.', 'non_english spanish terse'),
  spanish.notInterested('No nos interesa.', 'non_english spanish'),
  spanish.notInterested('Ya trabajamos con otro proveedor.', 'non_english spanish'),
  spanish.notInterested('Le agradezco la propuesta, pero no encaja con lo que buscamos.', 'non_english spanish'),
  spanish.notInterested('Hemos decidido no seguir adelante.', 'non_english spanish'),
  spanish.notNow('Ahora mismo no es buen momento, escríbame en otoño.', 'non_english spanish'),
  spanish.notNow('Por el momento no, quizá el próximo año.', 'non_english spanish'),
  spanish.notNow('Este año no hay presupuesto, ya le contactaré yo.', 'non_english spanish'),
  spanish.unsubscribe('Por favor, quíteme de su lista.', 'non_english spanish'),
  spanish.unsubscribe('Darme de baja', 'non_english spanish terse'),
  spanish.unsubscribe('No me escriban más.', 'non_english spanish'),
  spanish.unsubscribe('No quiero recibir más correos suyos.', 'non_english spanish'),
  spanish.legalRequest(
    'Solicito que borren todos mis datos conforme al RGPD y que dejen de escribirme.',
    'non_english spanish legal',
  ),
  spanish.away(
    'Estoy fuera de la oficina hasta el 2 de abril. Si es urgente, llame al +34 910 555 000.',
    'non_english spanish ooo',
    {
      subject: 'Respuesta automática: Presentation of the platform',
    },
  ),
  spanish.away('Me encuentro de vacaciones y contestaré a mi regreso, el 5 de abril.', 'non_english spanish ooo', {
    subject: 'Fuera de la oficina',
  }),
  spanish.away('Estoy de viaje con acceso limitado al correo. Responderé el lunes.', 'non_english spanish ooo', {
    subject: 'Respuesta automática',
  }),
  spanish.away('De baja médica hasta nuevo aviso.', 'non_english spanish ooo', {
    subject: 'Respuesta automática: ausencia',
  }),
  spanish.interested('Me interesa, cuénteme más.', 'non_english spanish'),
  spanish.interested('Con mucho gusto, envíeme su calendario.', 'non_english spanish ask_link'),
  spanish.interested('No puedo en esas fechas, ¿tiene otras?', 'non_english spanish reject_all'),
  spanish.interested('Sí, conversemos.', 'non_english spanish'),
  spanish.interested('Nos gustaría conocer la plataforma.', 'non_english spanish'),
  spanish.acceptUnclear('Quedamos el martes entonces.', 'non_english spanish'),
];

/** Languages nobody planned for are handed over in the same way. */
export const fewWordsOfOthers: readonly Draft[] = [
  inScene(harbor).acceptUnclear('Giovedì alle 15 va benissimo.', 'non_english'),
  inScene(thames).acceptUnclear('Dinsdag om half drie is goed.', 'non_english'),
  inScene(harbor).notInterested('Não temos interesse, obrigado.', 'non_english'),
];

const all = [...germanDrafts, ...frenchDrafts, ...spanishDrafts, ...fewWordsOfOthers];

export const otherLanguageDrafts = {
  tuning: all.filter((_, at) => at % 3 !== 2),
  validation: all.filter((_, at) => at % 3 === 2),
};
