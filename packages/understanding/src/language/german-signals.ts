import { type LanguageWords, type SignalWords, spellings } from './signal-words.ts';

const MESSAGES =
  'mails|emails|nachrichten|newsletter|werbung|post|anrufe|werbemails|spam|nachricht|email|angebote|anfragen|infos|informationen|zusendungen|mailings|sms';
const AGAIN =
  'im januar|im februar|im marz|im april|im mai|im juni|im juli|im august|im september|im oktober|im november|im dezember|im fruhjahr|im fruhling|im sommer|im herbst|im winter|nachstes jahr|im nachsten jahr|nachsten jahr|kommendes jahr|im kommenden jahr|im neuen jahr|spater|in einigen monaten|in ein paar monaten|in 3 monaten|in drei monaten|in 6 monaten|in sechs monaten|nachstes quartal|im nachsten quartal|q1|q2|q3|q4|nach der|nach dem|nach den|ab januar|ab april|ab juli|ab oktober|sobald|wenn|zu einem spateren|irgendwann|zu gegebener zeit|anfang nachsten|ende des jahres|2027|2028|2029';

const SIGNALS: readonly SignalWords[] = [
  {
    signal: 'opt-out',
    rule: 'unsubscribe.german',
    says: 'They ask for no more messages.',
    phrases: `
      ^ (abmelden|abmeldung|austragen|abbestellen|stop|stopp|loschen|unsubscribe|newsletter abbestellen|bitte abmelden) [bitte|sofort|danke|jetzt] $
      (melden|melde|tragen|trage|meldet|tragt) [sie] [mich|uns] [bitte|sofort|umgehend|hiermit] [vom|von|aus] [ihrem|dem|ihrer|der] [newsletter|verteiler|liste|mailingliste] (ab|aus)
      (nehmen|nimm|nehmt|streichen|streiche|loschen|losche|entfernen|entferne|loscht|entfernt) [sie|du] [bitte] (mich|uns|meine adresse|unsere adresse|meine mailadresse|meine emailadresse|meine email adresse|meine nummer|meine daten|diese adresse|meinen namen|unsere firma|unser unternehmen) [bitte|umgehend|sofort] (aus|von|vom)
      (aus|von|vom) [ihrem|dem|ihrer|eurem|eurer|der|diesem|allen|ihren] (verteiler|verteilern|liste|listen|mailingliste|datenbank|newsletter|adressliste) _ (nehmen|streichen|loschen|entfernen|austragen|abmelden|genommen|gestrichen|geloscht|entfernt)
      (keine|keinerlei|nie wieder|nicht langer) [weiteren|weitere|solche|unverlangten|unerwunschten] (${MESSAGES}) [mehr]
      (keine|keinerlei) [weiteren|weitere] (${MESSAGES}) _ (mehr|erhalten|bekommen|schicken|senden|zusenden)
      (schreiben|kontaktieren|anrufen|anschreiben|belastigen|mailen|schicken|schreib|schreibt|kontaktiere|schick|senden|rufen) [sie|du|ihr] (mir|mich|uns) [bitte|ja] [nicht|nie|nichts|keine] [mehr|wieder|langer|weiter|an]  !(an|einen|eine|bitte|ihren|den|gerne|ein)
      (nicht|nie|nichts) (mehr|wieder|langer|weiter) [von ihnen|bitte] (schreiben|kontaktieren|anrufen|anschreiben|belastigen|kontaktiert|angeschrieben|angerufen|mailen|schicken|senden|horen|behelligen|erhalten|bekommen)
      (unterlassen|lassen|horen|hor|hort|stellen) [sie] [es|bitte|kunftig|auf|das] _ (schreiben|kontaktieren|anzurufen|anrufe|zusendungen|kontaktaufnahme|kontaktversuche|mir zu|uns zu|damit auf|werbung|mich zu|mails|nachrichten)
      (lassen|lass|lasst) [sie] (mich|uns) (in ruhe|in frieden)
      (widerspreche|widersprechen|widerrufe|widerrufen) [ich|wir|der|die|meine|hiermit] 
      (nicht mehr) (kontaktiert|angeschrieben|angerufen|belastigt) 
      (loschen|losche|loscht|entfernen) [sie] [bitte] [alle|samtliche|umgehend] [meine|unsere|von mir] [personenbezogenen|personlichen|gespeicherten] (daten|kontaktdaten|angaben|adresse|nummer)
      (loschung) [aller|meiner|samtlicher|der|unserer] _ (daten|kontaktdaten)
    `,
    unless: `
      (nicht|nie) (abmelden|loschen|austragen|abbestellen|entfernen)
      (wenn|falls) (ich|wir) _ (abmelde|abmelden|austrage|abbestelle)
      (schicken|senden|schreiben) sie (mir|uns) (bitte|gerne|gern|einen|eine|ihren|die|den|mehr|dann|im|nachstes|einfach|doch|wieder)
    `,
  },
  {
    signal: 'legal-request',
    rule: 'unsubscribe.legal',
    says: 'They make a legal request; a person answers that.',
    phrases: `
      (dsgvo|gdpr|datenschutz|datenschutzgrundverordnung|anwalt|rechtsanwalt|abmahnung|abmahnen|auskunftsrecht|unterlassungserklarung|rechtliche schritte|datenschutzbehorde|bundesdatenschutzgesetz|bdsg|uwg|art 15|art 17|art 21|artikel 17|artikel 15|strafanzeige)
      (loschen|losche|loscht|loschung|auskunft) _ (daten|kontaktdaten|personenbezogenen)
      (woher) (haben|hast|habt) (sie|du|ihr) (meine|unsere|diese)
    `,
  },
  {
    signal: 'automatic',
    rule: 'absence.automatic',
    says: 'This is an automatic reply.',
    phrases: `
      (automatische|automatisch|automatisierte) [generierte|erstellte|erzeugte] (antwort|nachricht|email|mail|abwesenheitsnotiz)
      (abwesenheitsnotiz|abwesenheitsassistent|abwesenheitsmeldung|autoantwort)
      (mail|nachricht|email) (wird|werden) nicht (weitergeleitet|gelesen|bearbeitet)
    `,
  },
  {
    signal: 'absent',
    rule: 'absence.notice',
    says: 'They say that they are away.',
    phrases: `
      (nicht|ausser|auser) [im|in|am|zu|dem] (buro|hause|haus|arbeitsplatz|hauses|der firma)
      (im|auf|in|aus dem) (urlaub|jahresurlaub|elternzeit|mutterschutz|dienstreise|geschaftsreise|reisen|fortbildung|messe|krankenstand|sabbatical|betriebsferien|sommerurlaub|resturlaub|erziehungsurlaub|ferien|homeoffice|kur|reha)
      (abwesend|ortsabwesend|verreist|krankgeschrieben|krank|erkrankt|unterwegs|urlaub|betriebsferien|elternzeit|mutterschutz)
      nicht (erreichbar|verfugbar|anwesend)
      (buro|praxis|geschaft|betrieb|unternehmen) [ist|sind|bleibt] geschlossen
    `,
    unless: `
      (keinen|kein) urlaub
    `,
  },
  {
    signal: 'returns',
    rule: 'absence.return',
    says: 'They say when they will answer or who does meanwhile.',
    phrases: `
      (wieder) [im|ab|fur|in|am|telefonisch|personlich|zuruck] [buro|haus|ihnen|sie|<number>] (erreichbar|da|zuruck|buro|verfugbar|dienst|haus|anwesend|hause|sie da|im)
      (zuruck|ruckkehr|zuruckkehren|zuruckkehre|dringenden|dringende|dringend|dringlichen|notfallen|notfall|vertretung|vertritt|eingeschrankt|eingeschrankten|verzogert|verzogerung|verzogerungen|weitergeleitet|zeitnah beantworten|abwesenheit|schnellstmoglich|voraussichtlich|vertreten)
      (bis|vom|ab) [zum|einschliesslich|einschl|inklusive|dem|den|voraussichtlich|und] (<number>|einschliesslich|montag|dienstag|mittwoch|donnerstag|freitag|auf weiteres|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|ende|anfang)
      (antworten|antwort|beantworten|melde mich|bearbeiten|bearbeitet|lese|gelesen) _ (dauern|spater|nach|ab|verzogert|ruckkehr|sobald|danach|wenn|erst|am)
      (dauert|dauern) _ (langer|etwas)
    `,
  },
  {
    signal: 'cancel',
    rule: 'cancel.meeting',
    says: 'They call an agreed meeting off.',
    phrases: `
      (absagen|abzusagen|stornieren|canceln|abgesagt|ausfallen|sage|sagen) [wir|ich|leider|den|unseren|das|unser|hiermit] [termin|gesprach|treffen|call|meeting] [am|leider|hiermit] _ (ab|absagen|lassen|termin|$)
      (termin|gesprach|treffen|meeting|call) _ (absagen|stornieren|ausfallen|canceln|abgesagt)
      (abgesagt|abgelehnt|storniert) ,
    `,
    unless: `(nicht) (absagen|stornieren)`,
  },
  {
    signal: 'reschedule',
    rule: 'reschedule.word',
    says: 'They want to move an agreed meeting.',
    phrases: `
      (verschieben|verlegen|verschoben|vorverlegen|umbuchen|verlegt|verschiebung|neuen termin vereinbaren)
      (termin|gesprach|treffen|meeting|call) _ (verschieben|verlegen|vorziehen|schieben)
    `,
  },
  {
    signal: 'wrong-person',
    rule: 'wrong-person.said',
    says: 'They are not the right person.',
    phrases: `
      (falsche|falschen|falscher|verkehrte|verkehrten) (person|ansprechpartner|ansprechpartnerin|adresse|nummer|abteilung|kontakt|mann|frau|empfanger|stelle|firma)
      (nicht|kein|keine) [der|die|ihr|mehr|dafur|hierfur|der richtige] [richtige|richtiger|passende|zustandige] (ansprechpartner|ansprechpartnerin|person|zustandig|kontakt|verantwortlich|ansprechperson|adressat)
      (dafur|hierfur|dieses|damit|dazu|das thema) [bin ich|ist|sind] [ich] [leider] (nicht|nicht mehr) (zustandig|verantwortlich|befasst|mein)
      (nicht) [mehr|langer] [dafur|hierfur|fur] (zustandig|verantwortlich)
      (arbeite|bin|tatig|beschaftigt) [ich|schon|seit|leider] [langer|<number>] (nicht mehr|schon lange nicht) [hier|dort|bei|in|fur|im|mehr]
      (nicht mehr) [hier|dort|bei|in|fur] _ (tatig|beschaftigt|im unternehmen|angestellt|dabei|arbeite)
      (unternehmen|firma) [bereits|schon|zum|im|vor|leider] _ (verlassen)
      (zustandig|verantwortlich) [dafur|hierfur|hier|bei uns|fur] [ist|sind|ware] [mein|meine|herr|frau|unser|unsere|die|der|<name>]
      (wenden|wende) [sie] [sich|dich] [bitte|hierzu|dazu|dafur|besser] [an] 
      (ansprechpartner|ansprechpartnerin) [dafur|hierfur|bei uns] (ist|ware) 
    `,
    unless: `
      (dringenden|abwesenheit|notfallen|urlaub)
    `,
  },
  {
    signal: 'referral',
    rule: 'wrong-person.referral',
    says: 'They name somebody else.',
    phrases: `
      (herr|herrn|frau|kollege|kollegen|kollegin|chef|leiter|leiterin|einkauf|abteilung|nachfolger|nachfolgerin|geschaftsfuhrer|buchhaltung|zentrale|marketing|it)
      <mail>
      (an|ist|bei|mit) <name>
    `,
    unless: `(sehr geehrte|sehr geehrter|liebe|lieber|hallo) (herr|frau)`,
  },
  {
    signal: 'decline',
    rule: 'decline.german',
    says: 'They decline.',
    phrases: `
      (kein|keinerlei|keine|null|nicht das geringste) [weiteres|besonderes|grosses] (interesse|bedarf|verwendung|lust|nachfrage)
      (besteht|haben|habe|sehen|gibt es) [wir|ich|hier|bei uns|derzeit|aktuell|leider|dafur|daran|hierfur|da] [leider|dafur|derzeit|daran] (kein|keinen|keinerlei) [weiteres|weiterer] (interesse|bedarf|mehrwert|nutzen|bedarf)
      (nicht|nichts) [wirklich|so|mehr|besonders|grundsatzlich|fur mich|fur uns] [mehr] (interessiert|interessant|relevant|fur uns|fur mich|passend|notwendig|gebraucht|erforderlich|gewunscht|benotigt|von interesse|notig|infrage|in frage) 
      (interessiert|betrifft|brauche|brauchen|benotigen|benotige|wollen|mochten|suchen|kaufen|nutzen) [mich|uns|wir|ich|das|so etwas|sowas|es] [das|so etwas|sowas|es] [leider|wirklich|einfach|alles|in unserem betrieb|bei uns|im betrieb|derzeit] _ (nicht|nichts)
      (passt|passen) [das|es|leider] [leider|so] nicht (zu uns|fur uns|in unser|zu unserem|zu unseren|ins)
      ^ (nein|ne|nee|no|danke nein|nein danke|vielen dank nein) [danke|vielen|dank|kein] [dank] $
      (nein danke|danke nein|lieber nicht|eher nicht|danke aber nein|leider nein|nicht fur uns|nichts fur uns|nichts fur mich|passe da) (danke|$)
      (haben|habe|nutzen|arbeiten|sind|setzen|verwenden) [wir|ich|dafur|da] [bereits|schon|dafur|hierfur] (bereits|schon|seit) _ _ (anbieter|losung|partner|dienstleister|lieferanten|system|software|tool|agentur|versorgt|ausgestattet|vertrag|lieferant|produkt|unternehmen|andere|anderen|jemanden|zusammen)
      (bereits|schon) (einen|eine|gut|bestens|einen festen|einen anderen|mit) [guten|anderen|festen|eigene|eigenen] (anbieter|losung|partner|dienstleister|lieferanten|system|software|tool|agentur|versorgt|aufgestellt|ausgestattet|vertrag|losungen|bedient)
      (dagegen|anders|gegen eine|fur einen anderen|fur eine andere|fur einen wettbewerber|gegen ein|gegen ihr) _ (entschieden|entschlossen)
      (lehnen|lehne) [wir|ich|das|ihr|leider|hiermit|dankend] _ (ab)
      (dankend|leider) (ab|ablehnen|abgelehnt)
      (verzichten|verzichte) [wir|ich|darauf|dankend|gerne]
      (nicht) (weiterverfolgen|weiter verfolgen|in anspruch nehmen|zusammenarbeiten|ins geschaft)
      (sehen|sehe) [wir|ich] _ (davon ab|keinen bedarf|keinen mehrwert|keine verwendung)
      (zufrieden mit) [unserem|unserer|dem|der] _
      (zeitverschwendung|verschwenden sie nicht)
    `,
    unless: `
      (interesse|bedarf) (besteht|haben wir|habe ich)
      (termin|termine|uhr|dienstag|mittwoch|donnerstag|freitag|montag|zeit|vormittag|nachmittag) _ nicht
    `,
  },
  {
    signal: 'later',
    rule: 'later.german',
    says: 'They decline for the present.',
    phrases: `
      (zurzeit|derzeit|momentan|aktuell|im moment|augenblicklich|gerade|vorerst|in diesem jahr|dieses jahr|zur zeit|im augenblick|noch) [leider|ist|haben|habe|wir|ich|besteht|passt|kein|es|das] [wir|ich|es|das|leider] [leider] (nicht|kein|keine|keinen|ungunstig|schlecht|unpassend)
      (nicht) [im moment|jetzt|zurzeit|derzeit|momentan|der richtige|der passende|vor|dieses jahr|in diesem jahr|mehr dieses jahr|aktuell|so gut|gerade] (zeitpunkt|moment|jetzt|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|im moment|zurzeit|derzeit|momentan|aktuell|gerade|herbst|sommer|fruhjahr|dieses jahr|in diesem jahr)
      (passt|passen|geht) [es|das|uns|mir|leider|gerade|momentan|derzeit|im moment|aktuell] [es|das|leider|gerade] nicht [so|gut|besonders] [gut]  (im moment|derzeit|momentan|gerade|ich komme|aktuell|zurzeit|zur zeit|melden)
      (falscher|schlechter|ungunstiger|unpassender|kein guter) (zeitpunkt|moment)
      (melden|melde|kommen|komme|fragen|frag|frage|versuchen|versuch|kontaktieren|sprechen|schreiben|rufen|schauen|probieren) [sie|du|wir|ich|uns] [sich|mich|uns|dich|es|mir|noch|doch] [gerne|gern|bitte|doch|einfach|dann|bei uns|bei mir|noch] [gerne|gern|bitte|mal|einmal|noch einmal|nochmal|bei uns|dann|uns|mich] (${AGAIN})
      (${AGAIN}) [bitte|gerne|gern|noch|dann] [bitte|gerne|gern|noch] [einmal|mal|nochmal|erneut] (wieder|nochmal|noch einmal|erneut|melden|fragen|nachfragen|wieder melden|anklopfen|auf sie zu|auf euch zu)
      (komme|kommen|melde|melden|wurde|wurden|werde|werden) [ich|wir] [mich|uns] [dann|gerne|gern|selbst|im herbst|im fruhjahr|bei bedarf|wieder|von uns aus|zu gegebener zeit|im sommer|im winter|nachstes jahr] [dann|gerne|selbst|wieder] (auf sie zu|auf euch zu|auf dich zu|bei ihnen|bei euch|bei dir|von selbst|uns melden|mich melden|wieder bei|bei bedarf|auf sie zuruck|wieder auf)
      (budget|budgets|mittel|etat|gelder) [ist|sind|fur|dieses|jahr|haben|wurde|wurden] _ _ (aufgebraucht|eingefroren|ausgeschopft|verplant|gestrichen|gesperrt|erschopft|verbraucht|gekurzt|verteilt|weg|vergeben)
      (kein|keine|keinen|fehlt|ohne) [freies|weiteres] (budget|kapazitat|kapazitaten|mittel|etat|ressourcen|zeit dafur)
      (vielleicht|eventuell|gegebenenfalls|moglicherweise|evtl) [wieder|dann|mal|ja] [wieder] (${AGAIN})
      (spater|jahr) (vielleicht|eventuell|wieder)
      (auf eis|zuruckgestellt|verschoben auf|vertagt|pausiert)
      (zu viel|viel zu viel|viel) zu tun
    `,
  },
  {
    signal: 'interest',
    rule: 'interest.german',
    says: 'They are interested.',
    phrases: `
      -(kein|keinerlei|nicht|ohne|keine) (interesse|interessiert|interessant|spannend|neugierig)
      (klingt|hort sich|sieht|klang) [sehr|ja|erstmal|wirklich|ganz|an sich] [sehr] (gut|spannend|interessant|super|vielversprechend|toll|prima|klasse|gut an|interessant aus|gut aus|spannend an)
      (erzahlen|erzahl|erzahlt|zeigen|erklaren|sagen) [sie|du] (mir|uns) [gerne|gern|bitte|etwas] mehr
      (mehr) [daruber|davon|dazu] (erfahren|wissen|horen)
      (gerne|gern|freue|freuen|lassen|lass|lasst|konnen|sollten|wurden|wurde) [sie|wir|ich|uns|mich|dazu|auf] [uns|mich|gerne|gern|dazu|mal|einmal|doch|dazu] [gerne|gern|mal|einmal|dazu] (sprechen|reden|austauschen|telefonieren|kennenlernen|unterhalten|treffen|ansehen|anschauen|horen|ein gesprach|auf das gesprach|auf den austausch)
      ^ (ja|gerne|gern|sehr gerne|sehr gern|klar|naturlich|ja gerne|ja gern|ja bitte|unbedingt) [gerne|gern|bitte|danke|lass uns|sprechen|sehr|doch] [uns|sprechen] [sprechen|reden] $
      (bin|sind|ware|waren) [ich|wir] (dabei|interessiert|offen|gespannt)
    `,
    unless: `(kein|keinerlei|nicht|ohne) [mehr|weiteres] (interesse|interessiert|interessant)`,
  },
  {
    signal: 'asks-times',
    rule: 'interest.asks-times',
    says: 'They ask for times or a link.',
    phrases: `
      (schicken|senden|schick|sende|schickt|nennen|nenn|geben|teilen) [sie|du|ihr] (mir|uns) [bitte|gerne|gern|doch|einfach|mal|noch] [ihren|einen|den|deinen|weitere|andere|ein paar|einige|mogliche|freie|neue] (kalender|kalenderlink|link|termin|termine|terminvorschlage|zeiten|terminvorschlag|alternativen|buchungslink|vorschlage|terminlink|verfugbarkeiten|calendly)
      (haben|hatten|gibt|gabe|hast|hattest) [sie|du|ihr|es] [noch|auch|vielleicht] [noch|auch] (andere|anderen|weitere|einen anderen|alternativen|alternative|spater|fruher|ein anderer|etwas) 
      (wann|welche|welcher) (haben|hatten|passt|ware|konnen|konnten|zeiten|termine|termin|geht|ginge|tage) [sie|es|wir|ihnen]
      (weitere|andere|neue|alternative) (termine|terminvorschlage|zeiten|vorschlage)
      (kalenderlink|buchungslink|terminlink)
    `,
  },
  {
    signal: 'rejects-times',
    rule: 'interest.other-times',
    says: 'The offered times do not suit them.',
    phrases: `
      (keiner|keines|keine|beide|beides|alle) [der|dieser|von|davon|beiden|termine|termin|zeiten|vorgeschlagenen|ist|sind] _ (passt|passen|geht|moglich|belegt|nicht|ausgebucht|besetzt|termine|verplant|schlecht|ungunstig)
      (passt|passen|geht|gehen|klappt|kann|konnen) [mir|uns|ich|wir|da|leider|es] [leider|da] (keiner|keines|nicht|beides nicht|gar nicht|kein)
      (termine|termin|zeiten|tage|montag|dienstag|mittwoch|donnerstag|freitag) [kann|konnen|geht|gehen|passt|passen|sind|ist] [ich|wir|mir|uns|es|leider|bei mir|bei uns] [leider|bei mir] (nicht|belegt|ausgebucht|schlecht|ungunstig|verplant)
      (ausgebucht|verhindert|belegt|verplant)
    `,
  },
  {
    signal: 'call',
    rule: 'call.asked',
    says: 'They ask to be called.',
    phrases: `
      (rufen|ruf|ruft) [sie|du] (mich|uns) [bitte|gerne|gern|doch|einfach|morgen|heute|am|lieber] 
      (anrufen|anruf|telefonisch|durchklingeln|klingeln) [sie|bitte|unter|am|erreichbar|mich|<phone>]
      (telefonisch|telefon|handy|mobil) [ist|ware|am|bin|erreichen|unter|besten|lieber] (besser|einfacher|lieber|besten|erreichbar|unter|mich|ich|<phone>)
      (erreichen) [sie] (mich|uns)
    `,
    unless: `
      (nicht|keine|nie) _ (anrufen|anrufe|telefonisch)
      (dringenden|notfallen|abwesenheit)
    `,
  },
  {
    signal: 'link-refused',
    rule: 'link.refused',
    says: 'They want no booking link.',
    phrases: `(kein|keinen|keine|ohne) (link|buchungslink|kalenderlink|calendly|links|buchungslinks)`,
  },
  {
    signal: 'invite',
    rule: 'link.invited',
    says: 'They ask us to book on their own scheduler.',
    phrases: `
      (buchen|buche|wahlen|wahle|nutzen|nutze|suchen|such|nehmen|finden|tragen|hier|mein kalender|meinen kalender|gerne|bitte|unter) _ <link>
      ^ <link> $
    `,
  },
  {
    signal: 'agree',
    rule: 'accept.agreed',
    says: 'They agree to what was offered.',
    phrases: `
      ^ (ja|passt|gerne|gern|einverstanden|perfekt|super|prima|gut|alles klar|klar|in ordnung|geht|geht klar|abgemacht|bestatigt|wunderbar|sehr gut|ok|top|klasse) [das|der|passt|geht|gerne|gut|so|mir|uns|termin|ist|sehr|danke] [passt|geht|mir|uns|gut|in ordnung|termin] [gut|prima|mir|uns|passt] $
      ^ (das|der termin|es|dieser termin) (passt|geht|klappt|ist) [mir|uns|sehr|gut|prima|in ordnung|perfekt] [gut|prima|perfekt] $
    `,
  },
  {
    signal: 'thanks',
    rule: 'other.thanks',
    says: 'They only say thanks.',
    phrases: `^ (danke|vielen dank|herzlichen dank|dankeschon|besten dank|danke schon|danke sehr|danke dir|danke ihnen|vielen lieben dank) [schon|sehr|ihnen|dir|euch|fur|die|das] [die|das|ihre|info|information|mail|nachricht|ruckmeldung] [info|information|mail|nachricht|ruckmeldung|antwort] $`,
  },
  {
    signal: 'courtesy',
    rule: 'other.courtesy',
    says: 'This is a courtesy.',
    phrases: `
      ^ (hallo|guten tag|guten morgen|sehr geehrte|sehr geehrter|liebe|lieber|moin|servus|gruss gott|hi) [herr|frau|damen|und|<name>] [herren|<name>|und] [<name>|herren] $
      ^ (vielen dank|danke|besten dank|herzlichen dank) (fur) (ihre|die|deine|das|eure|ihr) _ $
      ^ (mit freundlichen grussen|viele grusse|beste grusse|liebe grusse|freundliche grusse|mfg|grusse|gruss) _ $
    `,
  },
];

/** What German leads say besides times. Words are written without umlauts. */
export const GERMAN_SIGNALS: LanguageWords = {
  spelling: spellings(`
    email: mail
    emails: mails
    uber: ueber
    fur: fuer
    grussen: gruessen
    loschen: loeschen
    mochte: moechte
    zurzeit: z.zt
  `),
  signals: SIGNALS,
  openers:
    ',|und|aber|leider|danke|vielen dank|dank|vielen|hallo|ja|also|bitte|nun|sorry|guten tag|herr|frau|<name>|wir|so|doch|naja|ok|besten|oh|hi|moin|servus|liebe|lieber|sehr geehrte|sehr geehrter|herzlichen',
  closers:
    ',|?|danke|bitte|vielen dank|dank|gruss|grusse|<name>|leider|beste|viele|lg|vg|mfg|und|schonen|tag|noch|einen|ihnen|dir|trotzdem|aber|sorry',
};
