import type { PageEnding } from '@overlap/domain/page-booking';
import { DateTime } from 'luxon';
import { findDates, toIsoDate } from '../page/date-text.ts';
import { findObstacle } from '../page/obstacles.ts';
import { isTimeField } from '../page/opener.ts';
import type { Snapshot } from '../page/snapshot.ts';
import { lineage, visible } from '../page/snapshot.ts';
import { findTimes } from '../page/time-text.ts';
import { plain } from '../page/words.ts';
import { zonesNamed } from '../page/zone.ts';

/** Independent witnesses of a booking. */
export const SUCCESS_SIGNS = ['text', 'address', 'answer', 'links'] as const;
export type SuccessSign = (typeof SUCCESS_SIGNS)[number];

/** What the server said to the one request that books. */
export interface Answer {
  status: number;
  /** Parsed JSON; `undefined` where the body is none or is gone. */
  json: unknown;
  /** Where it sent the browser, if it did. */
  location: string | null;
}

export interface Evidence {
  before: Snapshot;
  after: Snapshot;
  addressBefore: string;
  addressAfter: string;
  /** `null` where the request got no answer at all. */
  answer: Answer | null;
  slot: { start: string; end: string };
  /** Zone that the page shows its times in. */
  zone: string;
  email: string;
  /** What a driver knows of its provider's answer: not booked though it looks so. */
  veto: { kind: PageEnding; says: string } | null;
}

export interface Verdict {
  kind: PageEnding;
  signs: SuccessSign[];
  says: string;
}

const SUCCESS =
  /you(?:'re| are) (?:scheduled|booked|all set|confirmed)|(?:meeting|appointment|event|call|booking|reservation) (?:is |has been |was )?(?:successfully )?(?:scheduled|booked|confirmed)|booking confirmed|meeting confirmed|appointment confirmed|successfully (?:scheduled|booked)|is scheduled|has been (?:scheduled|booked|confirmed)|thank(?:s| you) for (?:booking|scheduling)|booking was successful|invitation has been (?:e-?mailed|sent)|see you (?:on|then|soon)|confirmed$|termin (?:ist |wurde )?(?:erfolgreich )?(?:geplant|bestatigt|gebucht|vereinbart)|buchung (?:ist |wurde )?(?:bestatigt|erfolgreich)|ist geplant|einladung wurde gesendet|rendez-vous (?:est |a ete )?(?:confirme|programme|planifie)|reservation (?:est )?confirmee|c'est confirme|invitation envoyee|(?:cita|reunion|reserva) (?:esta |ha sido )?(?:confirmada|programada|agendada)|invitacion enviada|(?:appuntamento|prenotazione|incontro|riunione) (?:e |e stat[oa] )?(?:confermat[oa]|programmat[oa]|pianificat[oa]|in programma)|invito inviato|(?:agendamento|reserva|reuniao) (?:esta |foi )?(?:confirmad[oa]|agendad[oa]|marcad[oa])|agendado com sucesso|convite enviado|afspraak (?:is )?(?:bevestigd|ingepland|ingeboekt|gepland)|boeking (?:is )?bevestigd|uitnodiging verzonden|(?:spotkanie|wizyta) (?:jest |zostalo )?(?:zaplanowan[ea]|potwierdzon[ea]|umowion[ea])|rezerwacja (?:zostala )?potwierdzona|zaproszenie wyslane/;
const PENDING =
  /booking (?:has been |was )?submitted|\bpending\b|request (?:has been |was |is )?(?:sent|submitted|received)|awaiting (?:approval|confirmation)|(?:needs?|requires?|subject to) (?:approval|confirmation)|tentative(?:ly)?|(?:still )?needs to confirm|will (?:confirm|review)|confirm or reject|we'?ll (?:get back|confirm)|your appointment request|(?:click|follow|open)[^.]{0,40} (?:confirmation|verification) link|buchung wurde versandt|anfrage (?:wurde )?gesendet|ausstehend|noch bestatig|wartet auf bestatigung|vorlaufig|reservation (?:a ete )?envoyee|demande envoyee|en attente|doit encore|sous reserve|reserva enviada|solicitud enviada|pendiente|aun necesita|a la espera de|prenotazione inviata|richiesta inviata|deve ancora|in attesa|reserva foi enviada|ainda tem de|(?:pedido|solicitacao) enviad|pendente|aguarda|afspraak verzonden|aanvraag verzonden|in afwachting|moet .{0,30}nog|rezerwacja zostala wyslana|prosba wyslana|musi potwierdzic|oczekuj/;
const TAKEN =
  /no longer available|already (?:been )?(?:booked|taken|filled)|not available any ?more|try another time|(?:time|slot) (?:is|was) (?:just )?taken|just been taken|time slot is no longer|nicht mehr verfugbar|bereits (?:vergeben|gebucht)|plus disponible|deja reserve|ya no esta disponible|non piu disponibile|nao esta mais disponivel|ja nao esta disponivel|niet meer beschikbaar|juz niedostepn/;
const ERROR =
  /something went wrong|could not (?:book|complete|process)|couldn'?t (?:book|complete)|an error occurred|booking failed|please try again|unable to (?:book|schedule|complete)|etwas ist schiefgelaufen|fehler (?:ist )?aufgetreten|une erreur|ha ocurrido un error|si e verificato un errore|ocorreu um erro|er is iets misgegaan|wystapil blad/;
const MANAGE =
  /\b(?:reschedule|cancel (?:event|meeting|booking|appointment|this)|add to (?:your )?(?:google |outlook )?calendar|open invitation|manage (?:booking|appointment)|need to make a change|verschieben|in den kalender|reprogrammer|ajouter au calendrier|reprogramar|anadir al calendario|aggiungi al calendario|toevoegen aan agenda|dodaj do kalendarza)\b|^cancel$|\.ics\b/;

/**
 * What became of a submit. Vetoes go before signs: what a provider's own answer denies, a pending request, an error,
 * another time than ours. Booked are two independent witnesses; everything else after a submit is unknown, and stays
 * so. Pure.
 */
export function judge(evidence: Evidence): Verdict {
  const { answer, veto } = evidence;
  const fresh = freshText(evidence);
  if (veto) return { kind: veto.kind, signs: [], says: veto.says };
  if (isSham(answer))
    return { kind: 'refused-silently', signs: [], says: 'The answer itself says that nothing was booked.' };
  const pending = fresh.find(text => PENDING.test(text));
  if (pending || isPendingAnswer(answer))
    return { kind: 'pending-approval', signs: [], says: pending ?? 'The answer says that the host has to confirm.' };
  const success = fresh.find(text => SUCCESS.test(text) && !TAKEN.test(text) && !ERROR.test(text));
  const refusal = refusalOf(evidence, fresh, success !== undefined);
  if (refusal) return refusal;
  const asked = success ? null : askedNow(evidence);
  if (asked) return { kind: asked.kind, signs: [], says: asked.says };
  const times = contradicts(evidence, fresh) ? 'other' : timesNowShown(evidence);
  const signs: SuccessSign[] = [];
  if (success && times === 'ours') signs.push('text');
  if (answer && isProof(answer, evidence)) signs.push('answer');
  if (isConfirmationAddress(evidence)) signs.push('address');
  if (success && hasNewLinks(evidence)) signs.push('links');
  if (success && times === 'other')
    return { kind: 'outcome-unknown', signs, says: 'The confirmation shows another time than the one chosen.' };
  // What a page writes and what it links to come from one hand; they count as one.
  const isBooked = signs.filter(sign => sign !== 'links').length >= 2;
  return isBooked
    ? { kind: 'confirmed', signs, says: success ?? 'The provider’s own answer and address confirm it.' }
    : {
        kind: 'outcome-unknown',
        signs,
        says:
          signs.length === 0
            ? 'Nothing on the page says that it is booked.'
            : `Only one sign of a booking: ${signs[0]}.`,
      };
}

/** What the page asks for after all, in place of a result: a code, a proof, a payment. */
function askedNow({ before, after }: Evidence): ReturnType<typeof findObstacle> {
  const obstacle = findObstacle(after);
  return obstacle && findObstacle(before) === null ? obstacle : null;
}

/** Lines of the result that were not there before the submit, folded. */
function freshText({ before, after }: Evidence): string[] {
  const known = new Set(before.text.split('\n').map(plain));
  const lines = after.text
    .split('\n')
    .map(plain)
    .filter(line => line.length > 2 && line.length < 400 && !known.has(line));
  const named = visible(after)
    .filter(item => ['heading', 'alert', 'status', 'dialog'].includes(item.role))
    .map(item => plain(item.text))
    .filter(text => text.length < 400 && !known.has(text));
  return [...new Set([...lines, ...named])];
}

function refusalOf({ answer, after }: Evidence, fresh: string[], isSaidBooked: boolean): Verdict | null {
  const said = fresh.find(text => TAKEN.test(text)) ?? fresh.find(text => ERROR.test(text)) ?? null;
  const inBody = answer ? errorIn(answer.json) : null;
  if (answer && [400, 404, 409, 410, 422].includes(answer.status)) {
    const isTaken =
      (said !== null && TAKEN.test(said)) ||
      answer.status === 409 ||
      (inBody !== null && TAKEN.test(plain(inBody))) ||
      /not_available|no_available|taken|conflict/i.test(inBody ?? '');
    const says = said ?? inBody ?? `The page answered ${answer.status}.`;
    return { kind: isTaken ? 'slot-taken' : 'rejected', signs: [], says };
  }
  if (answer?.status === 403 && said !== null && TAKEN.test(said)) return { kind: 'slot-taken', signs: [], says: said };
  if (answer && [401, 403, 429].includes(answer.status))
    return { kind: 'blocked', signs: [], says: said ?? `The page answered ${answer.status}.` };
  if (answer && answer.status >= 500)
    return { kind: 'outcome-unknown', signs: [], says: said ?? `The page answered ${answer.status}.` };
  if (isSaidBooked)
    return inBody
      ? { kind: 'outcome-unknown', signs: [], says: `The page says that it is booked, its answer: ${inBody}` }
      : null;
  if (said) return { kind: TAKEN.test(said) ? 'slot-taken' : 'outcome-unknown', signs: [], says: said };
  if (inBody)
    return { kind: /available|taken|conflict/i.test(inBody) ? 'slot-taken' : 'rejected', signs: [], says: inBody };
  const invalid = visible(after).find(item => item.field?.isInvalid);
  return invalid ? { kind: 'outcome-unknown', signs: [], says: `The page marks “${invalid.name}” as wrong.` } : null;
}

/** The error that an answer of 200 carries; `null` for none. */
function errorIn(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const { success, ok, error, errors, status, message } = json as Record<string, unknown>;
  const told = typeof message === 'string' ? message : '';
  if (success === false || ok === false || status === 'error' || status === 'failed')
    return told || String(typeof error === 'string' ? error : 'The answer says that it failed.');
  if (typeof error === 'string' && error !== '') return error;
  if (Array.isArray(errors) && errors.length > 0) return JSON.stringify(errors).slice(0, 200);
  return typeof error === 'object' && error !== null ? JSON.stringify(error).slice(0, 200) : null;
}

/** An answer that says of itself that nothing was booked, from whatever scheduler: shams for visitors it does not want, dry runs. */
const isSham = (answer: Answer | null): boolean =>
  /"(?:is_?short_?circuited(?:_?booking)?|is_?dry_?run|dry_?run)":\s?true/i.test(JSON.stringify(answer?.json ?? null));

const isPendingAnswer = (answer: Answer | null): boolean =>
  /"(?:status|state)":"(?:pending|tentative|requested|unconfirmed|awaiting[^"]*)"/i.test(
    JSON.stringify(answer?.json ?? null),
  );

const IDENTIFIER = /"(?:\w*(?:id|uid|uuid|hash|uri|reference|code|number))":\s?(?:"([\w:/.-]{4,})"|([1-9]\d*))/i;

/** An answer of success that names the booking or the very start that was chosen. */
function isProof({ status, json }: Answer, { slot }: Evidence): boolean {
  if (status < 200 || status >= 300 || typeof json !== 'object' || json === null) return false;
  const text = JSON.stringify(json);
  const start = Date.parse(slot.start);
  const starts = [...text.matchAll(/"(20\d\d-\d\d-\d\dT\d\d:\d\d[^"]*)"|(?<!\d)(\d{13}|\d{10})(?!\d)/g)].map(
    ([, iso, epoch]) => (iso ? Date.parse(iso) : Number(epoch) * (epoch?.length === 10 ? 1000 : 1)),
  );
  return starts.includes(start)
    ? true
    : IDENTIFIER.test(text) && !starts.some(at => Math.abs(at - start) < 40 * 86_400_000 && isStartKey(text, at));
}

/** Another start than ours in the answer speaks against it; times of creation and the like do not. */
const isStartKey = (text: string, at: number): boolean =>
  new RegExp(`"(?:start\\w*|begin\\w*|date_?time)":"?(?:${new Date(at).toISOString().slice(0, 16)}|${at})`, 'i').test(
    text,
  );

/** The address became one of a confirmation that names a booking. */
function isConfirmationAddress({ addressBefore, addressAfter }: Evidence): boolean {
  const [from, to] = [URL.parse(addressBefore), URL.parse(addressAfter)];
  if (!from || !to || (from.pathname === to.pathname && from.search === to.search && from.hash === to.hash))
    return false;
  const path = `${to.pathname}${to.hash}`;
  const isNamed =
    /confirm|success|thank|booked|scheduled|invitees|booking[s/_-]|appointment|receipt|done|danke|merci|gracias|grazie|obrigad|bedankt/i.test(
      path,
    );
  const fresh = [...`${path}${to.search}`.matchAll(/[0-9a-f]{8}-[0-9a-f-]{20,}|[\w-]{8,}|\d{3,}/gi)]
    .map(match => match[0])
    .filter(part => !addressBefore.includes(part) && /\d/.test(part));
  return isNamed && fresh.length > 0 && !/error|fail|cancel|expired/i.test(path);
}

function hasNewLinks({ before, after }: Evidence): boolean {
  const links = (snapshot: Snapshot): string[] =>
    visible(snapshot)
      .filter(item => item.isClickable && item.text.length < 60)
      .map(item => plain(item.name))
      .filter(name => MANAGE.test(name));
  const known = new Set(links(before));
  return links(after).some(name => !known.has(name));
}

type Change = Pick<Evidence, 'before' | 'after' | 'slot' | 'zone'>;

/** The zone of a page that has changed: the one that it names now and did not name before, else the one it had. */
export function zoneNow({ before, after, slot, zone }: Change): string {
  const known = new Set(before.text.split('\n'));
  const fresh = after.text.split('\n').filter(line => line.length < 80 && !known.has(line));
  const named = new Set(fresh.flatMap(line => zonesNamed(line, zone, Date.parse(slot.start))));
  return named.size === 1 ? ([...named][0] ?? zone) : zone;
}

/** Whether what a page says now, and did not before, names another time of our day than ours. */
function contradicts(change: Change, fresh: string[]): boolean {
  const start = DateTime.fromISO(change.slot.start, { zone: zoneNow(change) });
  const day = start.toISODate() ?? '';
  const said = fresh
    .map(text => ({ dates: findDates(text), times: findTimes(text) }))
    .filter(({ dates, times }) => times.length > 0 && times.length <= MOST_TIMES && dates.length > 0)
    .filter(({ dates }) => dates.some(found => toIsoDate(found, day) === day));
  return said.length > 0 && !said.some(({ times }) => isAt(times, start));
}

/** Who says when it is names a start and perhaps an end; more than that is a list to choose from. */
const MOST_TIMES = 3;
type Time = ReturnType<typeof findTimes>[number];
const isAt = (times: readonly Time[], { hour, minute }: DateTime): boolean =>
  times.some(
    time => time.minutes === hour * 60 + minute || (!time.isSure && (time.minutes + 720) % 1440 === hour * 60 + minute),
  );

/** Whether a page that has changed lists our time of day on further days to come: it would book a series. */
export function showsSeries({ before, after, slot, zone }: Change): boolean {
  const known = new Set(visible(before).map(item => item.text));
  const start = DateTime.fromISO(slot.start, { zone });
  const day = start.toISODate() ?? '';
  const days = visible(after)
    .filter(item => item.own !== '' && item.text.length < 120 && !known.has(item.text))
    .filter(item => isAt(findTimes(item.text), start))
    .flatMap(item => findDates(item.text).map(date => toIsoDate(date, day)));
  return new Set(days.filter(each => each > day)).size >= 2;
}

/** Whether a page that has changed shows our time, in whatever zone it is now. */
export const timesNowShown = (change: Change): ReturnType<typeof timesShown> =>
  timesShown(change.after, { slot: change.slot, zone: zoneNow(change) });

/** Whether the page now shows our time, another one, or none that can be read. */
function timesShown(snapshot: Snapshot, { slot, zone }: Pick<Evidence, 'slot' | 'zone'>): 'ours' | 'other' | 'none' {
  const wall = DateTime.fromISO(slot.start, { zone });
  const date = wall.toISODate() ?? '';
  const today = DateTime.now().setZone(zone).toISODate() ?? '';
  let seen: 'none' | 'other' = 'none';
  const choices = timeChoices(snapshot);
  const texts = [
    ...snapshot.text.split('\n'),
    ...visible(snapshot)
      .filter(item => !choices.around.has(item.ref))
      .map(item => (isTimeField(item) ? (item.field?.value ?? '') : item.text)),
  ]
    .map(plain)
    .filter(text => text.length > 3 && text.length < 300);
  const dated = texts
    .map(text => ({ text, dates: findDates(text), times: findTimes(text) }))
    .filter(each => each.dates.length > 0);
  const isOurDay = (each: (typeof dated)[number]): boolean =>
    each.dates.some(found => toIsoDate(found, today) === date);
  for (const each of dated) {
    if (each.times.length > MOST_TIMES) continue;
    if (isOurDay(each) && isAt(each.times, wall)) return 'ours';
    if (each.times.length > 0) seen = 'other';
  }
  // Date and time may stand in two lines of one block.
  const isDayShown = dated.some(isOurDay);
  const isOurs = (text: string): boolean => text.length < 60 && !choices.texts.has(text) && isAt(findTimes(text), wall);
  if (isDayShown && texts.some(isOurs)) return 'ours';
  return isDayShown && seen === 'none' ? 'none' : dated.length > 0 ? (isDayShown ? seen : 'other') : 'none';
}

/** Times that are still there to be chosen say nothing of the one that was: their texts, and all that they lie in. */
function timeChoices(snapshot: Snapshot): { texts: Set<string>; around: Set<number> } {
  const choices = visible(snapshot).filter(
    item => item.isClickable && item.chosen !== true && item.text.length < 60 && findTimes(item.text).length > 0,
  );
  // A single one is rather a summary with a way back.
  if (choices.length < 2) return { texts: new Set(), around: new Set() };
  return {
    texts: new Set(choices.map(item => plain(item.text))),
    around: new Set(choices.flatMap(item => lineage(snapshot, item).map(({ ref }) => ref))),
  };
}
