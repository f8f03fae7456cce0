import type { Draft } from '../../draft.ts';
import { inScene } from '../../in-scene.ts';
import * as places from './places.ts';

const werk = inScene(places.werk);
const lyon = inScene(places.lyon);
const prado = inScene(places.prado);
const rocket = inScene(places.rocket);

/** German, French and Spanish: what books is handed over unread, what refuses keeps its meaning. */
export const inOtherLanguages: readonly Draft[] = [
  werk.acceptUnclear('Mittwoch um neun passt bei mir prima.', 'non_english german'),
  werk.acceptUnclear('Guten Tag Herr Arden, wir nehmen gerne den dritten Termin.', 'non_english german'),
  werk.acceptUnclear('Morgen 13 Uhr geht klar. Bitte schicken Sie mir die Einladung.', 'non_english german'),
  werk.acceptUnclear('Den Freitag bestätige ich Ihnen hiermit verbindlich.', 'non_english german'),
  werk.acceptUnclear('Dienstag leider nicht, dafür aber Mittwoch um 9:00 Uhr.', 'non_english german negation'),
  werk.proposeUnclear([], 'Leider alles belegt. Ginge bei Ihnen Donnerstag um halb drei?', 'non_english german'),
  werk.proposeUnclear([], 'Mein Gegenvorschlag wäre der 15.09. zwischen 10 und 12 Uhr.', 'non_english german'),
  werk.proposeUnclear([], 'Könnten wir uns am Montagnachmittag zusammensetzen, so ab 14 Uhr?', 'non_english german'),
  werk.notInterested('Vielen Dank, aber dafür haben wir keine Verwendung.', 'non_english german'),
  werk.notInterested('Wir sind bereits bestens versorgt und lehnen daher ab.', 'non_english german'),
  werk.notNow(
    'Momentan fehlt uns die Zeit dafür. Bitte melden Sie sich im nächsten Frühjahr wieder.',
    'non_english german',
  ),
  werk.unsubscribe('Nehmen Sie mich bitte umgehend aus Ihrem Verteiler.', 'non_english german'),
  werk.unsubscribe('Bitte schicken Sie mir keine weiteren E-Mails.', 'non_english german'),
  werk.away(
    'Ich bin bis einschließlich 18.09. im Urlaub und lese meine Nachrichten nicht. Ab dem 21.09. bin ich wieder für Sie da.',
    'non_english german ooo',
    { bare: true, subject: 'Abwesenheitsnotiz: Drawing exchange' },
  ),
  werk.away('Vielen Dank für Ihre Nachricht. Ich befinde mich derzeit in Elternzeit.', 'non_english german ooo', {
    bare: true,
    subject: 'Automatische Antwort: Drawing exchange',
  }),

  lyon.acceptUnclear('Jeudi à 10h, c’est noté.', 'non_english french'),
  lyon.acceptUnclear('Bonjour, vendredi 14h30 me va très bien. Bien à vous.', 'non_english french'),
  lyon.acceptUnclear('Je prends le dernier créneau, celui de lundi.', 'non_english french'),
  lyon.acceptUnclear('Entendu pour le 5 février. Pourriez-vous m’envoyer une invitation ?', 'non_english french'),
  lyon.acceptUnclear('Pas jeudi, mais lundi 16h sans problème.', 'non_english french negation'),
  lyon.proposeUnclear([], 'Aucun des trois ne va. Seriez-vous libre mercredi prochain à 11h ?', 'non_english french'),
  lyon.proposeUnclear([], 'Plutôt le 9 février dans la matinée, entre 9h et 11h30.', 'non_english french'),
  lyon.proposeUnclear([], 'Je vous propose jeudi après-midi, vers 15h.', 'non_english french'),
  lyon.notInterested('Merci mais nous n’en avons pas l’utilité.', 'non_english french'),
  lyon.notInterested('Ce n’est pas pour nous, bonne continuation.', 'non_english french'),
  lyon.notNow('Nous sommes débordés jusqu’à l’été, reprenez contact avec moi en septembre.', 'non_english french'),
  lyon.unsubscribe('Je souhaite ne plus recevoir vos messages.', 'non_english french'),
  lyon.unsubscribe('Désabonnez-moi, s’il vous plaît.', 'non_english french'),
  lyon.away(
    'Je suis absente du bureau jusqu’au 15 février inclus. En cas d’urgence, adressez-vous à l’accueil.',
    'non_english french ooo',
    { bare: true, subject: 'Réponse automatique : Fabric sourcing' },
  ),
  lyon.away(
    'Actuellement en congés, je prendrai connaissance de votre message à mon retour.',
    'non_english french ooo',
    {
      bare: true,
      subject: 'Absence : Fabric sourcing',
    },
  ),

  prado.acceptUnclear('El jueves a las doce me viene estupendo.', 'non_english spanish'),
  prado.acceptUnclear('Confirmado el viernes 5 a las 10. Un saludo.', 'non_english spanish'),
  prado.acceptUnclear('Nos quedamos con la primera opción, gracias.', 'non_english spanish'),
  prado.acceptUnclear('El jueves no puedo, pero el viernes sin falta.', 'non_english spanish negation'),
  rocket.acceptUnclear('dale, el lunes a las 3 está perfecto 👌', 'non_english spanish linkedin'),
  prado.proposeUnclear(
    [],
    '¿Le iría bien el lunes 8 a las 16:30? Esos dos días estoy de feria.',
    'non_english spanish',
  ),
  prado.proposeUnclear([], 'Mejor el miércoles por la tarde, a partir de las cuatro.', 'non_english spanish'),
  rocket.proposeUnclear([], 'no puedo esos días, ¿qué tal el martes a las 11?', 'non_english spanish linkedin'),
  prado.notInterested('Le agradezco el mensaje, pero no nos interesa.', 'non_english spanish'),
  prado.notInterested('Ya trabajamos con otro proveedor y no vamos a cambiar.', 'non_english spanish'),
  prado.notNow('Ahora mismo es imposible, escríbame después del verano.', 'non_english spanish'),
  prado.unsubscribe('Por favor, deme de baja de sus envíos.', 'non_english spanish'),
  prado.unsubscribe('No me manden más correos.', 'non_english spanish'),
  prado.away(
    'Estaré fuera de la oficina hasta el 22 de junio. Contestaré a su correo a la vuelta.',
    'non_english spanish ooo',
    { bare: true, subject: 'Respuesta automática: Fabric sourcing' },
  ),
  prado.away(
    'Me encuentro de baja médica. Para pedidos, escriban a pedidos@arroyo.example.',
    'non_english spanish ooo',
    {
      bare: true,
      subject: 'Fuera de la oficina',
    },
  ),
];
