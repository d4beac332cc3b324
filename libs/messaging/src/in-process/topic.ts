/** Whether a routing key matches a topic binding: `*` is one word, `#` any number of words, none included. */
export function topicMatches(binding: string, routingKey: string): boolean {
  return matches(binding.split('.'), routingKey.split('.'));
}

function matches(pattern: readonly string[], words: readonly string[]): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return words.length === 0;
  if (head === '#') return matches(rest, words) || (words.length > 0 && matches(pattern, words.slice(1)));
  if (words.length === 0) return false;
  return (head === '*' || head === words[0]) && matches(rest, words.slice(1));
}
