import { readForm } from './form.ts';
import { type Item, lineage, type Snapshot } from './snapshot.ts';
import { plain } from './words.ts';

const REQUIRED = '(?:required|pflichtfeld|obligatoire|obligatori[oa]|obbligatori[oa]|verplicht|wymagane)';
const STARRED = new RegExp(String.raw`\p{L}[^*]*(?:\*|\(${REQUIRED}\))\s*$`, 'iu');
/** "Fields marked with *": it explains the star and asks nothing. */
const LEGEND = new RegExp(String.raw`(?:fields?|marked|${REQUIRED}|felder|champs|campos?|campi|velden|pola)\b`);
const MOST_WORDS = 160;

/**
 * The first question that a form marks as required and that has no field of its own: stars to click, a drawn slider, a
 * signature. Nothing fills such a one, so its form would be refused after it was sent. `null` for none. Pure.
 */
export function fieldlessQuestion(snapshot: Snapshot): string | null {
  const fields = readForm(snapshot).flatMap(field => field.items);
  const [first] = fields;
  if (!first) return null;
  const { items } = snapshot;
  const named = new Set(
    items
      .filter(canAnswer)
      .flatMap(({ field }) => [...(field?.labels ?? []), field?.question ?? ''])
      .map(bare),
  );
  const forms = new Set(fields.map(field => formOf(snapshot, field)).filter(Boolean));
  const isInForm = (item: Item): boolean =>
    forms.size > 0 ? forms.has(formOf(snapshot, item)) : item.frame === first.frame && item.ref > first.ref;
  const found = items.find(
    item => isStarred(item) && isInForm(item) && !named.has(bare(wordsOf(item))) && !hasField(snapshot, item, named),
  );
  return found ? wordsOf(found).replace(/\s*\*\s*$|\s*\([^()]*\)\s*$/, '') : null;
}

/** Shown to a person, or filled by whatever stands for it on the page; a drawn list hides its input behind what was chosen. */
const canAnswer = ({ field, isVisible, role, tag }: Item): boolean =>
  field !== null && (isVisible || field.value !== '' || (role === 'combobox' && tag === 'input'));
const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');
const isLabel = (item: Item): boolean => ['label', 'legend'].includes(item.tag);
/** A label says all that it holds; anything else only what stands directly in it. */
const wordsOf = (item: Item): string => (isLabel(item) ? item.text : item.own);

function isStarred(item: Item): boolean {
  const words = wordsOf(item);
  if (!item.isVisible || item.field || words.length > MOST_WORDS || /^(?:h\d|a|button|option)$/.test(item.tag))
    return false;
  return STARRED.test(words) && !LEGEND.test(plain(words).replace(/\(.*\)$/, ''));
}

const formOf = (snapshot: Snapshot, item: Item): Item | undefined =>
  lineage(snapshot, item).find(above => above.tag === 'form' || ['form', 'dialog'].includes(above.role));

/** Whether the next field of the page answers it: one that is named by words further on is theirs. */
function hasField(snapshot: Snapshot, question: Item, named: ReadonlySet<string>): boolean {
  for (const item of snapshot.items.slice(question.ref + 1)) {
    if (item.frame !== question.frame) return false;
    if (canAnswer(item)) return true;
    if (isStarred(item)) return false;
    const isChoice = item.tag === 'label' && snapshot.items.some(each => isChoiceOf(snapshot, each, item));
    if (isLabel(item) && !isChoice && named.has(bare(item.text))) return false;
    if (item.role === 'button' && /submit/.test(item.attributes.type ?? '')) return false;
  }
  return false;
}

const isChoiceOf = (snapshot: Snapshot, field: Item, label: Item): boolean =>
  ['radio', 'checkbox'].includes(field.role) &&
  (lineage(snapshot, field).includes(label) || (label.attributes.for ?? '') === field.attributes.id);
