/** The value below which the given share of the samples lies (nearest rank); `Infinity` for none at all. */
export function quantile(samples: readonly number[], share: number): number {
  if (samples.length === 0) return Number.POSITIVE_INFINITY;
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.POSITIVE_INFINITY;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** One instant on one machine, comparable between its processes: epoch milliseconds with fractions. */
export const now = (): number => performance.timeOrigin + performance.now();
