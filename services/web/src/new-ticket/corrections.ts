/** More of them say less. */
const MOST = 3;

/** Words that were read as others: pairs of what stands there and what it was taken for. */
export function correctionsOf(written: string, read: string): [from: string, to: string][] {
  const words = (text: string) => text.split(/[^\p{L}\p{N}_-]+/u).filter(word => word !== '');
  const [before, after] = [words(written), words(read)];
  // Something was left out or added: then place no longer tells which is which.
  if (before.length !== after.length) return [];
  const pairs = before.map((word, index): [string, string] => [word, after[index] ?? word]);
  const changed = new Map(pairs.filter(([from, to]) => from !== to));
  return [...changed].slice(0, MOST);
}
