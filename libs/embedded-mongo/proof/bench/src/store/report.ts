import { table } from '../table';
import type { Row } from './run';

const number = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 10 ? 2 : 3);

/**
 * A table per size: rate, latency, share of the bare limit, growth against the smallest size, and, where another server was
 * measured in the same run, how many times its rate this store has.
 */
export function render(rows: readonly Row[], others: readonly Row[] = []): string {
  const sizes = [...new Set(rows.map(row => row.size))];
  const of = (list: readonly Row[], name: string, size = sizes[0]) =>
    list.find(row => row.name === name && row.size === size);
  return sizes
    .map(size => {
      const lines = rows
        .filter(row => row.size === size)
        .map(row => {
          const first = of(rows, row.name);
          const other = of(others, row.name, size);
          return [
            row.name,
            number(row.result.rate),
            number(row.result.p50),
            number(row.result.p99),
            `${Math.round(row.bare.reached * 100)} % of ${row.bare.kind} (${number(row.bare.rate)}/s)`,
            first ? `${number(row.result.p50 / first.result.p50)} ×` : '',
            ...(others.length > 0 ? [other ? `${number(row.result.rate / other.result.rate)} ×` : ''] : []),
          ];
        });
      const head = [
        `${size.toLocaleString('en')} tickets`,
        'per second',
        'p50 ms',
        'p99 ms',
        'of the bare limit',
        `p50 against ${sizes[0]?.toLocaleString('en')}`,
        ...(others.length > 0 ? ['against the other server'] : []),
      ];
      return table(head, lines);
    })
    .join('\n');
}
