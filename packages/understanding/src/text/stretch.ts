/** A stretch of the own text, by offsets. */
export interface Stretch {
  start: number;
  end: number;
}
