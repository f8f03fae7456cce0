/** Every shortcut of the console, in one table: the listener, the hints on buttons and the help dialog read it. */
export const SHORTCUTS = {
  'move-down': { keys: [['j'], ['ArrowDown']], says: 'Next', group: 'Move' },
  'move-up': { keys: [['k'], ['ArrowUp']], says: 'Previous', group: 'Move' },
  open: { keys: [['Enter']], says: 'Open', group: 'Move' },
  back: { keys: [['Escape']], says: 'Back', group: 'Move' },
  search: { keys: [['/']], says: 'Search', group: 'Move' },
  approve: { keys: [['a']], says: 'Approve', group: 'Act' },
  refuse: { keys: [['r']], says: 'Refuse', group: 'Act' },
  complete: { keys: [['e']], says: 'Done', group: 'Act' },
  dismiss: { keys: [['x']], says: 'Dismiss', group: 'Act' },
  view: { keys: [['v']], says: 'Review, and look at the pictures', group: 'Their scheduler' },
  'other-time': { keys: [['t']], says: 'Approve another time', group: 'Their scheduler' },
  'own-link': { keys: [['d']], says: 'Send our own link instead', group: 'Their scheduler' },
  'prepare-again': { keys: [['p']], says: 'Prepare it again', group: 'Their scheduler' },
  'keep-for-me': { keys: [['h']], says: 'Hold it for me', group: 'Their scheduler' },
  'copy-link': { keys: [['l']], says: 'Copy their link', group: 'Their scheduler' },
  book: { keys: [['b']], says: 'Book a meeting', group: 'Meetings' },
  'move-meeting': { keys: [['m']], says: 'Move the meeting', group: 'Meetings' },
  'cancel-meeting': { keys: [['c']], says: 'Cancel the meeting', group: 'Meetings' },
  'no-show': { keys: [['n']], says: 'They did not come', group: 'Meetings' },
  'go-inbox': { keys: [['g', 'i']], says: 'Inbox', group: 'Go to' },
  'go-tasks': { keys: [['g', 't']], says: 'Tasks', group: 'Go to' },
  'go-bookings': { keys: [['g', 'b']], says: 'Bookings', group: 'Go to' },
  'go-notices': { keys: [['g', 'n']], says: 'Notices', group: 'Go to' },
  help: { keys: [['?']], says: 'Keyboard shortcuts', group: 'Help' },
} as const satisfies Record<string, { keys: readonly (readonly string[])[]; says: string; group: string }>;

export type ShortcutName = keyof typeof SHORTCUTS;

export interface Stroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Whether the focus is where people type. */
  isTyping: boolean;
  at: number;
}

/** How long the second key of `g i` may take. */
const SEQUENCE_MS = 1_000;

/** Turns key strokes into names. Keys typed into a field are text, except Escape; with Ctrl, Alt or ⌘ they belong to the system. */
export function createKeyReader() {
  let first: { key: string; at: number } | null = null;

  const find = (sequence: readonly string[]): ShortcutName | null => {
    const names = Object.keys(SHORTCUTS) as ShortcutName[];
    return names.find(name => SHORTCUTS[name].keys.some(keys => keys.join(' ') === sequence.join(' '))) ?? null;
  };

  return (stroke: Stroke): ShortcutName | null => {
    if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null;
    if (stroke.isTyping && stroke.key !== 'Escape') return null;
    const before = first && stroke.at - first.at < SEQUENCE_MS ? first.key : null;
    first = null;
    const pair = before ? find([before, stroke.key]) : null;
    if (pair) return pair;
    if (stroke.key === 'g') first = { key: 'g', at: stroke.at };
    return find([stroke.key]);
  };
}

const KEY_WORDS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '⏎', Escape: 'Esc' };
export const keyInWords = (key: string): string => KEY_WORDS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
