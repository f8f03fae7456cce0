import { SHORTCUTS, type ShortcutName } from '../hooks/shortcuts.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { Keys } from '../ui/Shortcut.tsx';
import { hideShortcuts } from './shortcuts-dialog-state.ts';

const ALL = Object.keys(SHORTCUTS) as ShortcutName[];
const GROUPS = [...new Set(ALL.map(name => SHORTCUTS[name].group))];

export function ShortcutsDialog() {
  return (
    <DialogFrame title="Keyboard shortcuts" isDismissable onClose={hideShortcuts}>
      {GROUPS.map(group => (
        <section key={group} className="shortcut-group" aria-label={group}>
          <h3>{group}</h3>
          <dl>
            {ALL.filter(name => SHORTCUTS[name].group === group).map(name => (
              <ShortcutRow key={name} name={name} />
            ))}
          </dl>
        </section>
      ))}
    </DialogFrame>
  );
}

function ShortcutRow({ name }: { name: ShortcutName }) {
  const { keys, says } = SHORTCUTS[name];
  return (
    <div>
      <dt>{says}</dt>
      <dd>
        <span className="hidden-text">{keys.map(sequence => sequence.join(' then ')).join(' or ')}</span>
        {keys.map(sequence => (
          <Keys key={sequence.join()} keys={sequence} />
        ))}
      </dd>
    </div>
  );
}
