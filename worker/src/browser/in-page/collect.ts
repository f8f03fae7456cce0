import type { Collected, Field, Item } from '../page/snapshot.ts';

/**
 * Runs inside a page: reads every element that says or does something, open shadow roots included. It changes nothing
 * in the page. `hooks` are the driver's CSS selectors by name.
 */
export function collect(hooks: Record<string, string>): Collected {
  const MOST_ITEMS = 6_000;
  const NAME = 300;
  const fold = (text: string | null | undefined, most = NAME): string =>
    (text ?? '')
      .replace(/[\s\u00a0\u202f\u2007]+/g, ' ')
      .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
      .trim()
      .slice(0, most);

  const elements: Element[] = [];
  const items: Omit<Item, 'ref' | 'frame'>[] = [];

  const IMPLIED: Record<string, string> = {
    A: 'link',
    BUTTON: 'button',
    SELECT: 'combobox',
    TEXTAREA: 'textbox',
    TABLE: 'table',
    TD: 'cell',
    TH: 'columnheader',
    LI: 'listitem',
    UL: 'list',
    OL: 'list',
    H1: 'heading',
    H2: 'heading',
    H3: 'heading',
    H4: 'heading',
    H5: 'heading',
    H6: 'heading',
    FORM: 'form',
    DIALOG: 'dialog',
    NAV: 'navigation',
    HEADER: 'banner',
    FOOTER: 'contentinfo',
    OPTION: 'option',
    FIELDSET: 'group',
    IFRAME: 'frame',
    SUMMARY: 'button',
    LEGEND: 'legend',
    LABEL: 'label',
    TIME: 'time',
    IMG: 'img',
    OUTPUT: 'status',
    MAIN: 'main',
    PROGRESS: 'progressbar',
  };
  const inputRole = (type: string): string =>
    ({
      checkbox: 'checkbox',
      radio: 'radio',
      submit: 'button',
      button: 'button',
      image: 'button',
      reset: 'button',
      hidden: '',
      range: 'slider',
    })[type] ?? 'textbox';
  const roleOf = (element: Element): string => {
    const explicit = element.getAttribute('role');
    if (explicit) return explicit.split(' ')[0]?.toLowerCase() ?? '';
    return element instanceof HTMLInputElement ? inputRole(element.type) : (IMPLIED[element.tagName] ?? '');
  };

  const byIds = (element: Element, attribute: string): string =>
    fold(
      (element.getAttribute(attribute) ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map(id => (element.getRootNode() as Document | ShadowRoot).getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees is wanted, not what is hidden in it.
  const shownText = (element: HTMLElement): string => element.innerText;
  const textOf = (element: Element): string =>
    fold(element instanceof HTMLElement && element.offsetParent !== null ? shownText(element) : element.textContent);
  const ownText = (element: Element): string =>
    fold(
      [...element.childNodes]
        .filter(node => node.nodeType === Node.TEXT_NODE)
        .map(node => node.textContent)
        .join(' '),
    );

  /** A label may hold its own control, whose options are no part of what it says. */
  const labelText = (label: Element): string => {
    const words = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (words.nextNode()) {
      const { parentElement, textContent } = words.currentNode;
      if (!parentElement?.closest('select,textarea,button,option')) parts.push(textContent ?? '');
    }
    return fold(parts.join(' '));
  };

  /** A list item's value is a number. */
  const valueText = (element: Element): string => {
    const { value } = element as HTMLInputElement;
    return typeof value === 'string' ? fold(value) : '';
  };

  const CONTROLS = 'input:not([type=hidden]),select,textarea';
  /** The label of a drawn control points to nothing, or to the hidden input that it fills: it stands in its block. */
  const blockLabel = (element: Element): string => {
    for (let block = element.parentElement; block && block !== document.body; block = block.parentElement) {
      if (block.querySelectorAll(CONTROLS).length > 1) return '';
      const [label, ...others] = block.querySelectorAll('label');
      if (!label) continue;
      const isOrphan = label.control === null || label.control.getAttribute('type') === 'hidden';
      return others.length === 0 && isOrphan ? labelText(label) : '';
    }
    return '';
  };

  const labelsOf = (element: Element): string[] => {
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const before = element.previousElementSibling ?? element.parentElement?.previousElementSibling;
    const nearby = before && !before.querySelector('input,select,textarea') ? before.textContent : '';
    return [
      ...labels.map(labelText),
      labels.length === 0 ? blockLabel(element) : '',
      byIds(element, 'aria-labelledby'),
      fold(element.getAttribute('aria-label')),
      fold(element.getAttribute('placeholder')),
      fold(element.getAttribute('title')),
      fold(nearby),
    ].filter((text, place, all) => text !== '' && all.indexOf(text) === place);
  };

  /** Radio buttons and boxes of one name without a group of their own are asked by the words before them. */
  const looseQuestionOf = (element: Element): string => {
    if (!(element instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(element.type) || !element.name)
      return '';
    const root = element.getRootNode() as Document | ShadowRoot;
    const set = [...root.querySelectorAll(`input[name="${CSS.escape(element.name)}"]`)];
    if (set.length < 2) return '';
    let box = element.parentElement;
    while (box && !set.every(each => box?.contains(each))) box = box.parentElement;
    const first = box
      ? [...box.children].find(child => child.matches(CONTROLS) || child.querySelector(CONTROLS))
      : null;
    for (let before = first?.previousElementSibling; before; before = before.previousElementSibling)
      if (fold(before.textContent)) return fold(before.textContent);
    for (; box && box !== document.body; box = box.parentElement) {
      if (box.querySelectorAll(CONTROLS).length > set.length) return '';
      const before = box.previousElementSibling;
      if (before && fold(before.textContent))
        return before.matches(CONTROLS) || before.querySelector(CONTROLS) ? '' : fold(before.textContent);
    }
    return '';
  };

  const questionOf = (element: Element): string => {
    const group = element.closest('fieldset,[role=radiogroup],[role=group]');
    if (!group) return looseQuestionOf(element);
    return (
      fold(group.querySelector('legend')?.textContent) ||
      byIds(group, 'aria-labelledby') ||
      fold(group.getAttribute('aria-label')) ||
      fold(group.previousElementSibling?.textContent)
    );
  };

  const fieldOf = (element: Element, role: string): Field | null => {
    const control = element as HTMLInputElement;
    const isNative = ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName);
    const isChoice = ['radio', 'checkbox', 'combobox', 'textbox', 'switch', 'listbox', 'spinbutton'].includes(role);
    if (!isNative && !isChoice) return null;
    if (isNative && ['submit', 'button', 'image', 'reset', 'hidden'].includes(control.type)) return null;
    const aria = element.getAttribute('aria-checked') === 'true';
    return {
      type: isNative ? control.type : role,
      value: isNative ? fold(control.value, 2_000) : fold(element.textContent),
      isChecked: isNative && ['checkbox', 'radio'].includes(control.type) ? control.checked : aria,
      isInvalid: element.getAttribute('aria-invalid') === 'true',
      labels: labelsOf(element),
      options:
        element instanceof HTMLSelectElement
          ? [...element.options].slice(0, 300).map(option => ({ value: option.value, label: fold(option.label, 200) }))
          : [],
      group: isNative ? control.name : fold(element.closest('[role=radiogroup],[role=group],fieldset')?.id),
      question: questionOf(element),
      autocomplete: element.getAttribute('autocomplete') ?? '',
    };
  };

  const KEPT =
    /^(?:data-|id$|name$|type$|value$|href$|datetime$|title$|aria-(?:label|current|expanded|controls|describedby)$|action$|method$|src$|target$|autocomplete$|placeholder$|for$)/;
  const attributesOf = (element: Element): Record<string, string> => {
    const kept: Record<string, string> = {};
    for (const { name, value } of element.attributes) if (KEPT.test(name)) kept[name] = value.slice(0, 200);
    if (element.tagName === 'LI' && 'value' in kept) delete kept.value;
    return kept;
  };

  /** Classes that may name a state: not a utility's variants ("disabled:opacity-50") nor its looks ("w-full", "text-current"). */
  const LOOKS =
    /:|^-?(?:[whpm]|min|max|size|text|bg|border|fill|stroke|ring|shadow|outline|decoration|divide|rounded|inset|basis|from|via|to|transition|cursor|opacity)-/;
  const statesOf = (element: Element): string =>
    (element.getAttribute('class') ?? '')
      .split(/\s+/)
      .filter(name => !LOOKS.test(name))
      .join(' ');
  const OFF =
    /(?:^|[\s_-])(?:disabled|unavailable|not-available|inactive|blocked|booked|past|outofrange|out-of-range|off|closed)(?:$|[\s_-])/i;
  const isDisabled = (element: Element): boolean =>
    (element as HTMLButtonElement).disabled === true ||
    element.getAttribute('aria-disabled') === 'true' ||
    element.getAttribute('data-disabled') === 'true' ||
    element.closest('fieldset[disabled],[inert]') !== null ||
    OFF.test(statesOf(element));
  const chosenOf = (element: Element): boolean | null => {
    for (const name of ['aria-selected', 'aria-checked', 'aria-pressed', 'aria-current']) {
      const value = element.getAttribute(name);
      // Of a day, "current" is today.
      if (value !== null && !(name === 'aria-current' && value === 'date')) return value !== 'false';
    }
    if (element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)) return element.checked;
    return (
      /(?:^|[\s_-])(?:selected|active|actived|chosen|is-selected|current)(?:$|[\s_-])/i.test(statesOf(element)) || null
    );
  };

  /** What lies outside of a list that scrolls can be scrolled to; what lies outside of the page cannot. */
  const isInScroller = (element: Element): boolean => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (above.scrollHeight > above.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(above).overflowY))
        return true;
    }
    return false;
  };
  const isOnPage = (element: Element, box: DOMRect): boolean => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const [left, top] = [box.left + scrollX, box.top + scrollY];
    if (left + box.width < 0 || left > Math.max(scrollWidth, innerWidth)) return false;
    return (top + box.height >= 0 && top <= Math.max(scrollHeight, innerHeight)) || isInScroller(element);
  };
  const isVisible = (element: Element, box: DOMRect): boolean =>
    box.width >= 1 &&
    box.height >= 1 &&
    isOnPage(element, box) &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  /** A visible label or a drawn box stands for a native check box or radio that is styled away. */
  const standIn = (element: Element): Element =>
    element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
      ? (element.labels?.[0] ?? element)
      : element;

  const CHALLENGE = /captcha|turnstile/i;
  const SAYS = new Set([
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'LI',
    'TD',
    'TH',
    'LABEL',
    'LEGEND',
    'TIME',
    'FORM',
    'TABLE',
    'FIELDSET',
    'DIALOG',
    'IFRAME',
  ]);
  const ACTS = new Set(['A', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'SUMMARY', 'OPTION']);

  const visit = (element: Element, parent: number | null): void => {
    if (
      items.length >= MOST_ITEMS ||
      ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'SVG', 'svg', 'OPTION'].includes(element.tagName)
    )
      return;
    const role = roleOf(element);
    const own = ownText(element);
    const matched = Object.entries(hooks)
      .filter(([, css]) => element.matches(css))
      .map(([name]) => name);
    const style = getComputedStyle(element);
    const points =
      style.cursor === 'pointer' &&
      (element.parentElement === null || getComputedStyle(element.parentElement).cursor !== 'pointer');
    const hasData = [...element.attributes].some(({ name }) => name.startsWith('data-'));
    let place = parent;
    if (
      matched.length > 0 ||
      ACTS.has(element.tagName) ||
      SAYS.has(element.tagName) ||
      role !== '' ||
      own !== '' ||
      points ||
      element.hasAttribute('tabindex') ||
      CHALLENGE.test(`${element.getAttribute('class')} ${element.id}`) ||
      hasData
    ) {
      place = items.length;
      const shown = standIn(element);
      const box = shown.getBoundingClientRect();
      const field = fieldOf(element, role);
      const text = element.tagName === 'BODY' || element.tagName === 'HTML' ? '' : textOf(element);
      const label = fold(element.getAttribute('aria-label')) || byIds(element, 'aria-labelledby');
      const name =
        label ||
        (field ? (field.labels[0] ?? '') : text) ||
        fold(element.getAttribute('title')) ||
        valueText(element) ||
        fold(element.querySelector('img[alt]')?.getAttribute('alt'));
      elements.push(element);
      items.push({
        parent,
        tag: element.tagName.toLowerCase(),
        role,
        name,
        text,
        own,
        attributes: attributesOf(element),
        classes: statesOf(element).slice(0, 200),
        hooks: matched,
        box: { x: box.left + scrollX, y: box.top + scrollY, width: box.width, height: box.height },
        isVisible: isVisible(shown, box),
        isDisabled: isDisabled(element),
        isRequired:
          (element as HTMLInputElement).required === true ||
          element.getAttribute('aria-required') === 'true' ||
          /(?:^|\s)required(?:$|\s)/.test(element.getAttribute('class') ?? ''),
        chosen: chosenOf(element),
        isClickable:
          ACTS.has(element.tagName) ||
          ['button', 'link', 'option', 'radio', 'checkbox', 'menuitem', 'tab'].includes(role) ||
          points,
        field,
      });
    }
    const children = element.shadowRoot ? [...element.shadowRoot.children, ...element.children] : [...element.children];
    for (const child of children) visit(child, place);
  };
  if (document.body) visit(document.body, null);

  return {
    frame: {
      url: location.href,
      title: fold(document.title),
      language: document.documentElement.lang,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    items,
    text: document.body ? shownText(document.body).slice(0, 20_000) : '',
    viewport: { width: innerWidth, height: innerHeight },
    elements,
  };
}
