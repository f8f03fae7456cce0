import { hooked, type Item, isWithin, type Snapshot, visible } from './snapshot.ts';
import { BACK, CHANGE, CLOSE, CONSENT, FORM_SUBMIT, NOT_SUBMIT, PAY, PROCEED, plain } from './words.ts';

const isButton = (item: Item): boolean =>
  item.isClickable &&
  (item.role === 'button' ||
    item.tag === 'button' ||
    (item.tag === 'a' && item.role === 'button') ||
    (item.role === 'link' && !item.attributes.href) ||
    item.attributes.type === 'submit');

/** The one button that sends the form; `null` for none and for several that could be meant. Pure. */
export function findSubmit(snapshot: Snapshot, fields: Item[]): Item | null {
  const byHook = hooked(snapshot, 'submit');
  if (byHook.length === 1) return byHook[0] ?? null;
  const buttons = (byHook.length > 0 ? byHook : visible(snapshot).filter(isButton)).filter(
    item => !isInConsent(snapshot, item),
  );
  const form = enclosing(snapshot, fields);
  const near = form ? buttons.filter(item => isWithin(snapshot, item, form)) : [];
  const candidates = near.length > 0 ? near : buttons;
  const words = (item: Item): string => plain(item.name || item.attributes.value || '');
  const named = candidates.filter(
    item => FORM_SUBMIT.test(words(item)) && !NOT_SUBMIT.test(words(item)) && words(item).length < 60,
  );
  const typed = candidates.filter(item => item.attributes.type === 'submit' && !NOT_SUBMIT.test(words(item)));
  const both = named.filter(item => typed.includes(item));
  for (const set of [both, named, typed]) if (set.length === 1) return set[0] ?? null;
  // Several of one kind: the one below the last field, if only one stands there.
  const bottom = Math.max(...fields.map(field => field.box.y), 0);
  const below = (named.length > 0 ? named : typed).filter(item => item.box.y >= bottom);
  return below.length === 1 ? (below[0] ?? null) : null;
}

/** The nearest form, dialog or container that holds every field. */
function enclosing(snapshot: Snapshot, fields: Item[]): Item | null {
  const [first] = fields;
  for (let at = first?.parent ?? null; at !== null; at = snapshot.items[at]?.parent ?? null) {
    const item = snapshot.items[at];
    if (item && ['form', 'dialog'].includes(item.role) && fields.every(field => isWithin(snapshot, field, item)))
      return item;
  }
  return null;
}

const isInConsent = (snapshot: Snapshot, item: Item): boolean => {
  for (let next: Item | undefined = item; next; next = next.parent === null ? undefined : snapshot.items[next.parent]) {
    if (
      ['dialog', 'alertdialog', 'region'].includes(next.role) &&
      next.text.length < 900 &&
      CONSENT.test(plain(next.text)) &&
      !/e-?mail/i.test(next.text)
    )
      return true;
  }
  return false;
};

/** A button that goes on from a chosen time to the form: "Next" beside it, "Select", "Continue"; `null` without one. */
export function findProceed(snapshot: Snapshot, chosen: Item | null, before: Snapshot | null = null): Item | null {
  const byHook = hooked(snapshot, 'proceed').filter(item => !item.isDisabled);
  if (byHook.length > 0) return byHook.length === 1 || !chosen ? (byHook[0] ?? null) : nearest(byHook, chosen);
  const candidates = visible(snapshot).filter(item => {
    const words = plain(item.name);
    return (
      isButton(item) &&
      !item.isDisabled &&
      words.length < 50 &&
      PROCEED.test(words) &&
      !/month|week|day|monat|woche|mois|semaine|\bmes\b|semana|mese|settimana|maand|miesiac/.test(words) &&
      !PAY.test(words) &&
      !isInConsent(snapshot, item)
    );
  });
  if (candidates.length <= 1) return candidates[0] ?? null;
  // What came up with the choice belongs to it; a button that stood there before turns the pages of the calendar.
  const fresh = before ? candidates.filter(item => !stoodThere(before, item)) : [];
  if (fresh.length === 1) return fresh[0] ?? null;
  if (!chosen) return null;
  const level = candidates.filter(item => Math.abs(item.box.y - chosen.box.y) < chosen.box.height + 8);
  return level.length === 1
    ? (level[0] ?? null)
    : nearest(
        candidates.filter(item => item.box.y >= chosen.box.y - 8),
        chosen,
      );
}

/** A form that lies over its page; `null` without one. */
export const formDialog = (snapshot: Snapshot, fields: readonly Item[]): Item | null =>
  visible(snapshot).find(
    item =>
      ['dialog', 'alertdialog'].includes(item.role) &&
      fields.length > 0 &&
      fields.every(field => isWithin(snapshot, field, item)),
  ) ?? null;

/** The one way from a form back to the times, out of its dialog where it is in one; `null` for none and for several. */
export function findBack(snapshot: Snapshot, dialog: Item | null): Item | null {
  const candidates = visible(snapshot).filter(
    item =>
      item.isClickable &&
      !item.isDisabled &&
      item.field === null &&
      plain(item.name).length < 50 &&
      (dialog === null || isWithin(snapshot, item, dialog)),
  );
  for (const words of dialog ? [BACK, CLOSE, CHANGE] : [BACK, CHANGE]) {
    const [only, ...others] = candidates.filter(item => words.test(plain(item.name)) && !isInConsent(snapshot, item));
    if (only) return others.length === 0 ? only : null;
  }
  return null;
}

const stoodThere = (before: Snapshot, item: Item): boolean =>
  visible(before).some(
    each => each.name === item.name && each.tag === item.tag && Math.abs(each.box.x - item.box.x) < 4,
  );

const nearest = (items: Item[], to: Item): Item | null =>
  [...items].sort(
    (a, b) => Math.hypot(a.box.x - to.box.x, a.box.y - to.box.y) - Math.hypot(b.box.x - to.box.x, b.box.y - to.box.y),
  )[0] ?? null;

export interface EventType {
  item: Item;
  name: string;
  minutes: number | null;
  isPaid: boolean;
}

const LENGTH =
  /(?<!\d)(\d{1,3}) ?(?:-| )?(?:min(?:ute)?n?s?\b|mins?\b|minuti|minutos|minuten|minut\b)|(?<!\d)(\d(?:[.,]5)?) ?(?:h\b|hours?\b|std\b|stunden?\b|heures?\b|horas?\b|ore\b|uur\b|godz)/;
/** The length that a text names, in minutes. */
export function readLength(text: string): number | null {
  const [, minutes, hours] = LENGTH.exec(plain(text)) ?? [];
  return minutes ? Number(minutes) : hours ? Number(hours.replace(',', '.')) * 60 : null;
}

const LENGTH_ONLY =
  /^\d{1,3} ?(?:min(?:ute)?s?|mins?|hours?|h|std|stunden?|minuten|heures?|horas?|minutos|minuti|ore)\.?$/;
/** A choice of how long a meeting lasts, and not of which. */
export const isLengthAlone = (text: string): boolean => LENGTH_ONLY.test(plain(text));

/** Lengths that a page names beside its meeting, in minutes; those of links are of other meetings. */
export const lengthsShown = (snapshot: Snapshot): Set<number> =>
  new Set(
    visible(snapshot)
      .filter(item => item.own.length > 0 && item.own.length < 40 && !item.attributes.href)
      .map(item => readLength(item.own))
      .filter(each => each !== null),
  );

/** A drop-down whose choices are lengths of the meeting. */
export const isLengthList = (item: Item): boolean =>
  (item.field?.options.filter(option => readLength(option.label) !== null && option.label.length < 25).length ?? 0) >=
  2;

/** The length that is chosen where a page lets its guests choose one, in minutes; `null` where it does not. */
export function lengthChosen(snapshot: Snapshot): number | null {
  const field = visible(snapshot).find(isLengthList)?.field;
  const label = field?.options.find(option => option.value === field.value)?.label;
  if (label) return readLength(label);
  const chosen = visible(snapshot).filter(item => item.chosen === true && isLengthAlone(item.name));
  return chosen.length === 1 ? readLength(chosen[0]?.name ?? '') : null;
}

/** Kinds of meeting that a page lists, each behind a link or a button of its own. */
export function readEventTypes(snapshot: Snapshot, startUrl: string): EventType[] {
  const byHook = hooked(snapshot, 'eventType');
  const host = URL.parse(startUrl)?.host;
  const candidates =
    byHook.length > 0
      ? byHook
      : visible(snapshot).filter(
          item =>
            item.isClickable &&
            item.role !== 'option' &&
            item.field === null &&
            readLength(item.text) !== null &&
            item.text.length < 250 &&
            (!item.attributes.href || sameHost(item.attributes.href, startUrl, host)),
        );
  const innermost = candidates.filter(
    item => !candidates.some(other => other !== item && isWithin(snapshot, other, item)),
  );
  const radios = visible(snapshot).flatMap(item => {
    const text = item.role === 'radio' ? (item.field?.labels[0] ?? '') : '';
    return readLength(text) !== null && !isLengthAlone(text) ? [{ item, text }] : [];
  });
  const cards = [...innermost.map(item => ({ item, text: item.text })), ...radios];
  return (cards.length > 0 ? cards : readCards(snapshot)).map(({ item, text }) => ({
    item,
    name: text.slice(0, 120),
    minutes: readLength(text),
    isPaid: /[$€£] ?[1-9]|[1-9]\d* ?(?:[$€£]|usd|eur|gbp)/i.test(text),
  }));
}

interface Card {
  item: Item;
  text: string;
}

/** Cards of which only a button leads on, each called the same: "Book", "Availability", "Select". */
function readCards(snapshot: Snapshot): Card[] {
  const buttons = visible(snapshot).filter(
    item => item.isClickable && !item.isDisabled && item.field === null && item.role !== 'option' && item.name !== '',
  );
  const likes = Object.values(Object.groupBy(buttons, item => plain(item.name))).filter(
    like => (like?.length ?? 0) >= 2,
  );
  return likes.flatMap((like = []) => {
    const cards = like.map(item => cardOf(snapshot, item, like));
    return cards.every(card => card !== null) ? cards : [];
  });
}

/** The largest part of a page around a button that holds none of its like, where it names a length. */
function cardOf(snapshot: Snapshot, item: Item, like: readonly Item[]): Card | null {
  let card: Item | null = null;
  for (let at = item.parent; at !== null; at = snapshot.items[at]?.parent ?? null) {
    const around = snapshot.items[at];
    if (!around || like.some(other => other !== item && isWithin(snapshot, other, around))) break;
    card = around;
  }
  return card && card.text.length < 250 && readLength(card.text) !== null ? { item, text: card.text } : null;
}

const sameHost = (href: string, base: string, host: string | undefined): boolean =>
  URL.parse(href, base)?.host === host;

/** The one kind that fits: of the agreed length, else of a usual one; not paid, not for customers. Several → `null`. */
export function chooseEventType(types: EventType[], minutes: number | null): EventType | null {
  const open = types.filter(
    type =>
      !type.isPaid && !/existing (?:customer|client)|support|interview|customers? only|bestandskund/i.test(type.name),
  );
  const fitting =
    minutes === null
      ? open.filter(type => type.minutes !== null && type.minutes >= 15 && type.minutes <= 60)
      : open.filter(type => type.minutes === minutes);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
