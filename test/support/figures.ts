/**
 * The value below which a share of the values lies (nearest rank).
 * @param share between 0 and 1
 * @returns rounded to hundredths; 0 for no values
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return hundredths(sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0);
}

/** Rounds to hundredths. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
