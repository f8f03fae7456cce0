/** Uniform in [0, 1). */
export type Random = () => number;

export function pick<Item>(list: readonly Item[], random: Random): Item {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

export function chance(probability: number, random: Random): boolean {
  return random() < probability;
}

/** A whole number from `from` up to and including `to`. */
export function between(from: number, to: number, random: Random): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function pickTwo<Item>(list: readonly Item[], random: Random): [Item, Item] | null {
  if (list.length < 2) return null;
  const at = Math.floor(random() * list.length);
  const other = (at + 1 + Math.floor(random() * (list.length - 1))) % list.length;
  return [list[at] as Item, list[other] as Item];
}
