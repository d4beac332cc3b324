/** The value that would stand at `index` if all were sorted; changes their order. Much faster than sorting them. */
export function nthSmallest(values: Float64Array, index: number): number {
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    // The middle, so that values that are sorted already are no bad case.
    const pivot = values[(first + last) >> 1] as number;
    let [low, high] = [first, last];
    while (low <= high) {
      while ((values[low] as number) < pivot) low += 1;
      while ((values[high] as number) > pivot) high -= 1;
      if (low > high) break;
      const value = values[low] as number;
      values[low++] = values[high] as number;
      values[high--] = value;
    }
    if (index <= high) last = high;
    else if (index >= low) first = low;
    else break;
  }
  return values[index] as number;
}
