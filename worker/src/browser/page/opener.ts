import { type Item, type Snapshot, visible } from './snapshot.ts';
import { plain } from './words.ts';

const CHOOSE =
  /\b(?:select|choose|pick|wahlen|auswahlen|choisir|choisissez|elegir|selecciona|scegli|seleziona|escolh|kies|wybierz)/;
const WHEN =
  /\b(?:dates?|days?|times?|slots?|datum|tag|termin|uhrzeit|heure|jour|fecha|dia|hora|data|giorno|ora|dag|tijd|dzien|godzin)/;
const ONLY_WHEN =
  /^(?:date|day|time|datum|fecha|data)(?: ?(?:&|and|\/|und|et|y|e|en|i) ?(?:time|uhrzeit|heure|hora|ora|tijd))? ?\*?$/;
const TOO_LONG = 40;

/** What a field or a button is called, folded; what merely stands near it does not count. */
const wordsOf = ({ name, attributes }: Item): string[] =>
  [name, attributes.placeholder ?? ''].map(plain).filter(words => words.length < TOO_LONG);

/** A field that shows the chosen day and time, and is filled by a calendar that it opens. */
export const isTimeField = (item: Item): boolean =>
  item.field !== null &&
  item.field.options.length === 0 &&
  ['textbox', 'combobox'].includes(item.role) &&
  wordsOf(item).some(words => ONLY_WHEN.test(words) || (CHOOSE.test(words) && WHEN.test(words)));

/** The one thing to click before a calendar shows itself: a field for the time, or "Select a date"; `null` for none and for several. */
export function findOpener(snapshot: Snapshot): Item | null {
  const openers = visible(snapshot).filter(
    item =>
      !item.isDisabled &&
      (isTimeField(item) ||
        (item.role === 'button' && wordsOf(item).some(words => CHOOSE.test(words) && WHEN.test(words)))),
  );
  const [only, ...others] = openers;
  return only && others.length === 0 ? only : null;
}
