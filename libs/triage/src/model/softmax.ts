/** Probabilities that sum to 1. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map(power => power / sum);
}
