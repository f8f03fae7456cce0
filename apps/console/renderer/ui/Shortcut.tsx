import { keyInWords, SHORTCUTS, type ShortcutName } from '../hooks/shortcuts.ts';

/** The key of a shortcut, as a hint. Read out it would only disturb: the button's name says what it does. */
export function Shortcut({ name }: { name: ShortcutName }) {
  return <Keys keys={SHORTCUTS[name].keys[0]} />;
}

export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="key" aria-hidden>
      {keys.map(key => (
        <kbd key={key}>{keyInWords(key)}</kbd>
      ))}
    </span>
  );
}
