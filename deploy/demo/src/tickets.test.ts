import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLES } from './examples';
import { loadTickets } from './tickets';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'switchboard-demo-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('tickets of a file are spread over it, with a title cut at a word', () => {
  const file = join(folder, 'tickets.jsonl');
  const text = (index: number) => `ticket ${index} ${'word '.repeat(40)}`;
  writeFileSync(file, Array.from({ length: 100 }, (_, index) => JSON.stringify({ text: text(index) })).join('\n'));
  const { tickets, description } = loadTickets(10, file);
  expect(description).toContain(file);
  expect(tickets.map(({ title }) => Number(title.split(' ')[1]))).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  for (const { title, description: body } of tickets) {
    expect(title.length).toBeLessThanOrEqual(80);
    expect(body.startsWith(title)).toBe(true);
    expect(title).toMatch(/word$/);
  }
});

test('a file that is asked for and is not there is an error, not a silent switch to examples', () => {
  expect(() => loadTickets(10, join(folder, 'nothing.jsonl'))).toThrow(/ENOENT/);
});

test('where no file lies beside the project, the bundled examples are repeated', () => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const { tickets, description } = loadTickets(EXAMPLES.length + 1, undefined);
    expect(description).toMatch(/bundled examples/);
    expect(tickets.at(-1)).toEqual(EXAMPLES[0]);
  } finally {
    process.chdir(before);
  }
});
