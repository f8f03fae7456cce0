import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';

interface DialogFrameProps {
  title: string;
  /** Whether a press beside it closes it: not where something typed would be lost. */
  isDismissable?: boolean;
  /** `alertdialog` for a question that has to be answered. */
  role?: 'dialog' | 'alertdialog';
  size?: 'normal' | 'wide' | 'picture';
  onClose(): void;
  /** Escape, where it does something else than closing. */
  onEscape?: (() => void) | undefined;
  children: ReactNode;
}

/** What every dialog has: the veil, the title, a way out, the focus kept inside and given back. */
export function DialogFrame({
  title,
  isDismissable = false,
  role = 'dialog',
  size = 'normal',
  onClose,
  onEscape = onClose,
  children,
}: DialogFrameProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={isDismissable}
      className="veil"
      data-size={size}
      onOpenChange={isOpen => !isOpen && onEscape()}
    >
      <Modal>
        <Dialog className="dialog" role={role}>
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button look="quiet" size="icon" aria-label="Close" onClick={onClose}>
              <X size={16} aria-hidden />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
