/** Content codings that a caller takes, as `Accept-Encoding` says it; those of weight 0 are refused. */
export const takenCodings = (acceptEncoding: string | undefined): readonly string[] =>
  (acceptEncoding ?? '')
    .split(',')
    .map(each => each.trim().split(/\s*;\s*q=/))
    .filter(([, weight = '1']) => Number(weight) > 0)
    .flatMap(([name]) => name ?? []);
