/** Where an arrow leads in a grid that is filled row by row; the same place where there is nothing that way. */
export function nextInGrid(index: number, key: string, { columns, count }: { columns: number; count: number }): number {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const next = index + (step ?? 0);
  // Down from above a last row that is not full ends on its last place.
  const hasRowBelow = Math.floor(index / columns) < Math.floor((count - 1) / columns);
  if (next >= count) return key === 'ArrowDown' && hasRowBelow ? count - 1 : index;
  return next < 0 ? index : next;
}
