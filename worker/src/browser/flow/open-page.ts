import { DRIVERS, general } from '../drivers/drivers.ts';
import {
  chooseEventType,
  isLengthAlone,
  isLengthList,
  lengthsShown,
  readEventTypes,
  readLength,
} from '../page/buttons.ts';
import { readCalendar } from '../page/calendar.ts';
import { readForm } from '../page/form.ts';
import { namesHost } from '../page/host.ts';
import { findConsent, findObstacle, isDead } from '../page/obstacles.ts';
import { findOpener } from '../page/opener.ts';
import { type Item, type Snapshot, visible } from '../page/snapshot.ts';
import type { LiveSnapshot } from '../page/take-snapshot.ts';
import { readTimes } from '../page/times.ts';
import { CONSENT, NO_OPENINGS, plain, REFUSE_CONSENT } from '../page/words.ts';
import { type Attempt, check, click, refuseObstacles, Stop, select } from './attempt.ts';
import { answerFirst, backToTimes, hasChosenTime, hasTimes, isCoveredByForm } from './before-calendar.ts';
import { todayOn } from './today.ts';

const OPEN_MS = 25_000;
const READY_MS = 15_000;
/** How much later than a form its calendar may come. */
const CALENDAR_MS = 2_000;
/** A page that does not show which length is chosen is waited for no longer. */
const LENGTH_MS = 2_000;

/** Opens the link and brings its page to where times can be chosen: notices declined, kind of meeting chosen. */
export async function openPage(attempt: Attempt, url: string): Promise<LiveSnapshot> {
  await goTo(attempt, url);
  let snapshot = await ready(attempt);
  const driver = driverOf(attempt, snapshot);
  const isAsThought = driver === attempt.driver;
  attempt.driver = driver;
  attempt.viewer.use(driver.hooks);
  attempt.recorder.note(
    'read',
    `The page is read as ${attempt.driver.family === 'unknown' ? 'a scheduler that is not known by name' : attempt.driver.family}.`,
    attempt.page,
  );
  snapshot = await declineConsent(attempt, isAsThought ? snapshot : await attempt.viewer.look());
  snapshot = await chooseKind(attempt, snapshot);
  refuseObstacles(snapshot);
  checkHost(attempt, snapshot);
  return snapshot;
}

async function goTo(attempt: Attempt, url: string): Promise<void> {
  const { page } = attempt;
  const timeout = Math.min(OPEN_MS, Math.max(1_000, attempt.deadline - Date.now()));
  const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout }).catch((error: unknown) => {
    check(attempt);
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    if (/ERR_TOO_MANY_REDIRECTS/.test(why)) throw new Stop('redirect-loop', why);
    if (/Timeout/.test(why)) throw new Stop('timeout', 'The page did not load in time.');
    throw new Stop('unreachable', why);
  });
  check(attempt);
  const status = response?.status() ?? 0;
  const said = `The page answered ${status}.`;
  if (status === 404 || status === 410) throw new Stop('dead-link', said);
  if ([401, 403, 429].includes(status)) throw new Stop('blocked', said);
  if (status >= 500) throw new Stop('unreachable', said);
  attempt.recorder.note('opened', said, page);
}

/** Something to choose from, to fill in, or to stop at. */
const isReady = (snapshot: Snapshot, today: string): boolean =>
  hasTimes(snapshot, today) ||
  readCalendar(snapshot, today).next !== null ||
  readForm(snapshot).length > 0 ||
  findObstacle(snapshot) !== null ||
  isDead(snapshot) !== null ||
  readEventTypes(snapshot, snapshot.frames[0]?.url ?? '').length > 0;

async function ready(attempt: Attempt): Promise<LiveSnapshot> {
  const { request, viewer, deadline } = attempt;
  const today = todayOn(request.timeZone);
  let snapshot = await viewer.look({
    until: seen => isReady(seen, today),
    withinMs: Math.min(READY_MS, deadline - Date.now()),
  });
  // A form may be drawn before the calendar beside it has come.
  if (readForm(snapshot).length > 0 && !hasTimes(snapshot, today))
    snapshot = await viewer.look({ until: seen => hasTimes(seen, today), withinMs: CALENDAR_MS });
  check(attempt);
  const dead = isDead(snapshot);
  if (dead && readTimes(snapshot, today).length === 0) throw new Stop('dead-link', dead);
  return snapshot;
}

/** By what the page shows and asks for: a family's pages stand under hosts' own domains, too. */
function driverOf(attempt: Attempt, snapshot: LiveSnapshot) {
  if (attempt.driver !== general) return attempt.driver;
  return (
    DRIVERS.find(
      driver => driver.wire !== null && attempt.viewer.addresses.some(address => driver.wire?.test(address)),
    ) ??
    DRIVERS.find(driver => snapshot.items.some(item => item.hooks.includes(`evidence:${driver.family}`))) ??
    general
  );
}

/** The evidence of every family at once, for the first look at a page that nobody has told us about. */
export const evidenceHooks = (): Record<string, string> =>
  Object.fromEntries(
    DRIVERS.flatMap(driver => (driver.hooks.evidence ? [[`evidence:${driver.family}`, driver.hooks.evidence]] : [])),
  );

async function declineConsent(attempt: Attempt, first: LiveSnapshot): Promise<LiveSnapshot> {
  let snapshot = first;
  for (let tries = 0; tries < 2; tries += 1) {
    const consent = findConsent(
      snapshot,
      text => CONSENT.test(text),
      text => REFUSE_CONSENT.test(text),
    );
    if (!consent) return snapshot;
    if (!consent.decline) {
      if (consent.isCovering) throw new Stop('consent', consent.says);
      return snapshot;
    }
    await click(attempt, snapshot, consent.decline);
    attempt.recorder.note('declined-cookies', consent.decline.name, attempt.page);
    snapshot = await attempt.viewer.look();
  }
  const still = findConsent(
    snapshot,
    text => CONSENT.test(text),
    text => REFUSE_CONSENT.test(text),
  );
  if (still?.isCovering) throw new Stop('consent', still.says);
  return snapshot;
}

/** A list of kinds of meeting before the calendar: the one that fits, or a person. */
async function chooseKind(attempt: Attempt, first: LiveSnapshot): Promise<LiveSnapshot> {
  const { request, page, viewer } = attempt;
  const today = todayOn(request.timeZone);
  if (isCoveredByForm(first)) return chooseLength(attempt, await backToTimes(attempt, first));
  if (hasTimes(first, today)) return chooseLength(attempt, first);
  refuseObstacles(first);
  const types = readEventTypes(first, page.url());
  if (types.length === 0) {
    const opener = findOpener(first);
    const opened = opener && (await openCalendar(attempt, first, opener));
    if (opened && hasTimes(opened, today)) return chooseLength(attempt, opened);
    const isOver = NO_OPENINGS.test(plain(first.text));
    return chooseLength(attempt, readForm(first).length > 0 && !isOver ? await leaveForm(attempt, first) : first);
  }
  const chosen =
    types.length === 1 && request.minutes === null && !types[0]?.isPaid
      ? types[0]
      : chooseEventType(types, request.minutes);
  if (!chosen)
    throw new Stop(
      'several-event-types',
      types
        .map(type => type.name)
        .join(' · ')
        .slice(0, 400),
    );
  await click(attempt, first, chosen.item);
  attempt.recorder.note('chose-kind', chosen.name, page);
  const asksFirst = (seen: Snapshot): boolean =>
    !hasTimes(seen, today) && readForm(seen).some(field => field.meaning === 'email');
  const snapshot = await viewer.look({
    until: seen => hasTimes(seen, today) || findObstacle(seen) !== null || asksFirst(seen),
    withinMs: READY_MS,
  });
  const declined = await declineConsent(attempt, snapshot);
  return chooseLength(attempt, asksFirst(declined) ? await leaveForm(attempt, declined) : declined);
}

/** A calendar that shows itself only when its field or its button is clicked. */
async function openCalendar(attempt: Attempt, first: LiveSnapshot, opener: Item): Promise<LiveSnapshot> {
  const today = todayOn(attempt.request.timeZone);
  await click(attempt, first, opener);
  attempt.recorder.note('opened-calendar', opener.name, attempt.page);
  return attempt.viewer.look({
    until: seen => hasTimes(seen, today) || findObstacle(seen) !== null,
    withinMs: CALENDAR_MS,
  });
}

/** A form before any calendar: one for a time that the page chose by itself, or questions that come first. */
const leaveForm = async (attempt: Attempt, first: LiveSnapshot): Promise<LiveSnapshot> =>
  declineConsent(attempt, await (hasChosenTime(first) ? backToTimes(attempt, first) : answerFirst(attempt, first)));

/** Lengths to choose from: the agreed one, where it is not the one chosen already. */
async function chooseLength(attempt: Attempt, snapshot: LiveSnapshot): Promise<LiveSnapshot> {
  const { minutes } = attempt.request;
  if (minutes === null) return snapshot;
  const list = visible(snapshot).find(isLengthList);
  if (list) return chooseFromLengths(attempt, snapshot, list, minutes);
  const lengths = visible(snapshot).filter(item => item.isClickable && isLengthAlone(item.name));
  if (lengths.length < 2) return snapshot;
  const wanted = lengths.find(item => toMinutes(item.name) === minutes);
  if (!wanted) throw new Stop('wrong-length', `The page offers ${lengths.map(item => item.name).join(', ')}.`);
  if (wanted.chosen === true) return snapshot;
  await click(attempt, snapshot, wanted);
  attempt.recorder.note('chose-length', wanted.name, attempt.page);
  const isTaken = (seen: Snapshot): boolean =>
    visible(seen).some(item => item.chosen === true && plain(item.name) === plain(wanted.name));
  return attempt.viewer.look({ until: seen => isTaken(seen) && agrees(seen, minutes), withinMs: LENGTH_MS });
}

/** A page that loads its times anew may name the former length a moment longer. */
const agrees = (seen: Snapshot, minutes: number): boolean => {
  const shown = lengthsShown(seen);
  return shown.size !== 1 || shown.has(minutes);
};

async function chooseFromLengths(
  attempt: Attempt,
  snapshot: LiveSnapshot,
  list: Item,
  minutes: number,
): Promise<LiveSnapshot> {
  const option = list.field?.options.find(each => readLength(each.label) === minutes);
  if (!option)
    throw new Stop('wrong-length', `The page offers ${list.field?.options.map(each => each.label).join(', ')}.`);
  if (list.field?.value === option.value) return snapshot;
  await select(snapshot, list, option.value);
  attempt.recorder.note('chose-length', option.label, attempt.page);
  return attempt.viewer.look({ until: seen => agrees(seen, minutes), withinMs: LENGTH_MS });
}

const toMinutes = (name: string): number =>
  Number.parseInt(name, 10) * (/h|std|stunde|hora|ore/i.test(name.replace(/\d/g, '')) && !/min/i.test(name) ? 60 : 1);

/** A page that names neither the lead nor their company may be somebody else's. */
function checkHost({ request }: Attempt, snapshot: Snapshot): void {
  const { hostName: name, hostCompany: company } = request;
  if (!namesHost(snapshot, { name, company }))
    throw new Stop('wrong-page', `The page does not name ${[name, company].filter(Boolean).join(' or ')}.`);
}
