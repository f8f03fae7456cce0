/** One measured number and what it is held against. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | '/s' | '%' | 'MB';
  /** `null` for a number that is only told. */
  aim: { atMost: number } | { atLeast: number } | null;
  /** The same measurement of the bare peer in the same run. */
  peer: number | null;
  /** What a reader has to know to judge it, e.g. how many samples. */
  note: string | null;
}

type Told = Partial<Pick<Figure, 'aim' | 'peer' | 'note'>>;

export const figure = (name: string, value: number, unit: Figure['unit'], told: Told = {}): Figure => ({
  name,
  value,
  unit,
  aim: null,
  peer: null,
  note: null,
  ...told,
});

/** Whether the aim holds; `null` where there is none. */
export function isMet({ value, aim }: Figure): boolean | null {
  if (aim === null) return null;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}
