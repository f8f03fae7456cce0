/** What words do to the reading: the gravest first. Where several findings share words, the first one shows. */
export const STANCES = ['declines', 'turned-down', 'open', 'model', 'taken', 'noted'] as const;
export type Stance = (typeof STANCES)[number];

const STANCE_WORDS: Record<Stance, string> = {
  taken: 'taken',
  'turned-down': 'turned down',
  declines: 'declines',
  open: 'left open',
  model: 'language model',
  noted: 'noted',
};
export const stanceInWords = (stance: Stance): string => STANCE_WORDS[stance];

/** By the part of a rule's name after the dot, where that alone tells. */
const BY_END: Record<string, Stance> = {
  open: 'open',
  unclear: 'open',
  unnamed: 'open',
  unread: 'open',
  mention: 'open',
  joke: 'open',
  refuse: 'turned-down',
  'leave-out': 'turned-down',
};

/** Else by the part before it. */
const BY_START: Record<string, Stance> = {
  model: 'model',
  reject: 'turned-down',
  decline: 'declines',
  later: 'declines',
  unsubscribe: 'declines',
  cancel: 'declines',
  'wrong-person': 'declines',
  accept: 'taken',
  propose: 'taken',
  call: 'taken',
  link: 'taken',
  scheduler: 'taken',
  interest: 'taken',
};

/** How the words of a finding are shown; a rule that is not known here is only noted. */
export function stanceOf(rule: string): Stance {
  const [start = '', end = ''] = rule.split('.');
  return start === 'model' ? 'model' : (BY_END[end] ?? BY_START[start] ?? 'noted');
}
