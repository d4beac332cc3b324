import { readFileSync } from 'node:fs';
import path from 'node:path';
import { accumulators } from './aggregate/accumulators/index';
import { evaluateExpression } from './aggregate/expression';
import { operators } from './aggregate/expressions/index';
import { compileLocal } from './aggregate/pipeline';
import { stages } from './aggregate/stages/index';
import { parseFilter } from './query/parse';
import { keywordRules } from './schema/keywords';
import { schemaTest } from './schema/validate';
import { updateOperators } from './update/operators';
import { parseUpdate } from './update/update';

const readme = readFileSync(path.join(__dirname, '../README.md'), 'utf8');

/** The names in a row of the language's table. */
function rowOf(area: string): string[] {
  const row = new RegExp(`^\\| ${area} +\\|(.*)\\|$`, 'm').exec(readme)?.[1] ?? '';
  const [list = ''] = row.split(';');
  return [...list.matchAll(/`(\$?\w+)`/g)].map(([, name]) => name as string);
}

describe('the language', () => {
  it.each<[string, object]>([
    ['Stages', stages],
    ['Accumulators', accumulators],
    ['Expressions', operators],
    ['Updates', updateOperators],
    ['Keywords', keywordRules],
  ])('%s are those that the README lists', (area, table) => {
    expect(rowOf(area).sort()).toEqual(Object.keys(table).sort());
  });

  it('Filters are known that the README lists', () => {
    const names = rowOf('Filters');
    expect(names).toContain('$elemMatch');
    for (const name of names) {
      const messages = [{ [name]: {} }, { a: { $regex: 'a', [name]: {} } }].map(filter => {
        try {
          return void parseFilter(filter);
        } catch (error) {
          return (error as Error).message;
        }
      });
      expect(messages.some(message => !message?.startsWith('unknown '))).toBe(true);
    }
  });

  const filter = (spec: object) => () => parseFilter(spec);
  it.each<[string, number, () => unknown]>([
    ['$sin', 168, () => evaluateExpression({ $sin: 1 })],
    ['$setUnion', 168, () => evaluateExpression({ $setUnion: [] })],
    ['$regexMatch', 168, () => evaluateExpression({ $regexMatch: {} })],
    ['$convert', 168, () => evaluateExpression({ $convert: {} })],
    ['$function', 115, () => evaluateExpression({ $function: {} })],
    ['$setWindowFields', 40324, () => compileLocal([{ $setWindowFields: {} }], {})],
    ['$sample', 40324, () => compileLocal([{ $sample: { size: 1 } }], {})],
    ['$densify', 115, () => compileLocal([{ $densify: {} }], {})],
    ['$topN', 15952, () => compileLocal([{ $group: { _id: 1, x: { $topN: {} } } }], {})],
    ['$accumulator', 115, () => compileLocal([{ $group: { _id: 1, x: { $accumulator: {} } } }], {})],
    ['$mod', 2, filter({ a: { $mod: [2, 0] } })],
    ['$bitsAllSet', 2, filter({ a: { $bitsAllSet: 1 } })],
    ['$near', 115, filter({ a: { $near: [0, 0] } })],
    ['$where', 115, filter({ $where: 'true' })],
    ['$bit', 9, () => parseUpdate({ $bit: { a: { or: 1 } } })],
    ['$currentDate', 9, () => parseUpdate({ $currentDate: { a: true } })],
    ['multipleOf', 9, () => schemaTest({ multipleOf: 2 })],
  ])('refuses %s by name with code %i', (name, code, attempt) => {
    const refusal = { code, message: expect.stringContaining(name) as string };
    expect(attempt).toThrow(expect.objectContaining(refusal) as Error);
  });
});
