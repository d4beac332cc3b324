import { stringify } from 'csv-stringify/sync';
import type { Cell } from './sheet';

/**
 * A CSV file as RFC 4180 wants it, in UTF-8 with the mark by which spreadsheets know that. Texts that a spreadsheet would take for a formula
 * get an apostrophe in front.
 */
export async function* csv(head: readonly string[], batches: AsyncIterable<readonly Cell[][]>): AsyncGenerator<string> {
  yield stringify([[...head]], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
  for await (const rows of batches)
    yield stringify([...rows], {
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: { date: at => at.toISOString() },
    });
}
