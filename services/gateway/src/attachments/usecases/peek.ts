/** The first bytes of a stream, and all of it again from its beginning. */
export async function peek(
  content: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const rest = content[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < bytes) {
    const { done, value } = await rest.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const seen = Buffer.concat(first);
  const whole = (async function* () {
    if (seen.length > 0) yield seen;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  })();
  return { head: seen.subarray(0, bytes), whole };
}
