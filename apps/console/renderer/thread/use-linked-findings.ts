import { useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

/** What joins the marked words of a message with the findings read from them: pointing at one lights the other. */
export interface LinkedFindings {
  /** Findings that are pointed at, by their place in the list. */
  lit: ReadonlySet<number>;
  light(findings: readonly number[]): void;
  dim(): void;
  /** The ids of a finding's own row, of the sentence in it, and of its first words in the text. */
  idOf(part: 'row' | 'says' | 'words', finding: number): string;
  /** Whether the reading is unfolded, with all its findings. */
  isOpen: boolean;
  isWhole: boolean;
  setOpen(isOpen: boolean): void;
  showWhole(): void;
  /** Takes the focus from words to what was read from them, and back. */
  goToRow(finding: number): void;
  goToWords(finding: number): void;
}

const NONE: ReadonlySet<number> = new Set();

export function useLinkedFindings(startsOpen: boolean): LinkedFindings {
  const prefix = useId();
  const [lit, setLit] = useState(NONE);
  const [isOpen, setOpen] = useState(startsOpen);
  const [isWhole, setWhole] = useState(false);
  return useMemo(() => {
    const idOf: LinkedFindings['idOf'] = (part, finding) => `${prefix}${part}${finding}`;
    const focus = (id: string) => {
      const target = document.getElementById(id);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest' });
    };
    return {
      lit,
      isOpen,
      isWhole,
      idOf,
      setOpen,
      light: findings => setLit(new Set(findings)),
      dim: () => setLit(NONE),
      showWhole: () => setWhole(true),
      goToRow(finding) {
        // The row may be folded away; it has to be there before it can take the focus.
        flushSync(() => {
          setOpen(true);
          if (!document.getElementById(idOf('row', finding))) setWhole(true);
        });
        focus(idOf('row', finding));
      },
      goToWords: finding => focus(idOf('words', finding)),
    };
  }, [prefix, lit, isOpen, isWhole]);
}
