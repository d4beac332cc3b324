import { csvOf } from './csv';

test('numbers stay numbers, texts are quoted where they must be and never become formulas', () => {
  const cells = [{ text: '=1+1' }, { text: '1 h 02', value: 3720 }, { text: 'a "b", c' }, { text: '' }];
  expect(csvOf({ columns: ['Who', 'Time', 'Note', 'Nothing'], rows: [{ key: 'a', cells }] })).toBe(
    '\ufeffWho,Time,Note,Nothing\r\n\'=1+1,3720,"a ""b"", c",\r\n',
  );
});
