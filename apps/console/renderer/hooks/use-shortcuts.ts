import { useEffect, useRef } from 'react';
import { createKeyReader, type ShortcutName } from './shortcuts.ts';

type Actions = Partial<Record<ShortcutName, () => void>>;

/** Who listens now; the one that came last has the first word. */
const listeners: { current: Actions }[] = [];
const read = createKeyReader();

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]';
/** Inside these the keys have their own meaning. */
const OWN_KEYS = '[role=menu], [role=dialog], [role=alertdialog], [role=listbox]';

function onKeyDown(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || (event.repeat && event.key !== 'j' && event.key !== 'k')) return;
  if (target?.closest(OWN_KEYS)) return;
  if (event.key === 'Enter' && target?.closest('a, button, summary')) return;
  if (event.key.startsWith('Arrow') && target?.closest('[data-scrolls]')) return;
  const { key, ctrlKey, metaKey, altKey } = event;
  const isTyping = Boolean(target?.closest(TYPING));
  const name = read({ key, ctrlKey, metaKey, altKey, isTyping, at: event.timeStamp });
  if (!name) return;
  const act = listeners.findLast(each => each.current[name])?.current[name];
  if (!act) return;
  event.preventDefault();
  act();
}

/** Answers shortcuts while the component is shown. */
export function useShortcuts(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (listeners.length === 0) window.addEventListener('keydown', onKeyDown);
    listeners.push(latest);
    return () => {
      listeners.splice(listeners.indexOf(latest), 1);
      if (listeners.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
