/** What the doctor found about one thing. */
export interface Finding {
  subject: string;
  health: 'well' | 'unsure' | 'ill';
  says: string;
  /** What to do about it; `null` when all is well. */
  remedy: string | null;
}

export const well = (subject: string, says: string): Finding => ({ subject, health: 'well', says, remedy: null });
export const unsure = (subject: string, says: string, remedy: string): Finding => ({
  subject,
  health: 'unsure',
  says,
  remedy,
});
export const ill = (subject: string, says: string, remedy: string): Finding => ({
  subject,
  health: 'ill',
  says,
  remedy,
});

const MARKS = { well: '✓', unsure: '!', ill: '✗' };

export function formatFinding({ subject, health, says, remedy }: Finding): string {
  return `  ${MARKS[health]} ${subject.padEnd(24)} ${says}${remedy ? `\n${' '.repeat(29)}→ ${remedy}` : ''}`;
}
