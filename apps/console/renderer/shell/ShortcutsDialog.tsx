import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { SHORTCUTS, type ShortcutName } from '../hooks/shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Shortcut.tsx';
import { hideShortcuts } from './shortcuts-dialog-state.ts';

const ALL = Object.keys(SHORTCUTS) as ShortcutName[];
const GROUPS = [...new Set(ALL.map(name => SHORTCUTS[name].group))];

export function ShortcutsDialog() {
  return (
    <ModalOverlay isOpen isDismissable className="veil" onOpenChange={isOpen => !isOpen && hideShortcuts()}>
      <Modal>
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">Keyboard shortcuts</Heading>
            <Button look="quiet" size="icon" aria-label="Close" onClick={hideShortcuts}>
              <X size={16} aria-hidden />
            </Button>
          </div>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
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
