import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Preallocation, type Usage } from './preallocation';

const KB = 1024;
const MB = KB * KB;
const usage = (used: number, pages: number): Usage => ({ page: 4 * KB, used: () => used, pages: () => pages });

describe('Preallocation', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'preallocation-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** How long the file is after a transaction in a store of 100 MB. */
  const lengthAfter = (pages: number, work: (preallocation: Preallocation) => void): number => {
    const file = path.join(folder, 'data');
    writeFileSync(file, '');
    const preallocation = new Preallocation(file, usage(100 * MB, pages));
    preallocation.begin();
    work(preallocation);
    preallocation.end();
    preallocation.close();
    return statSync(file).size;
  };

  it('has room for a page copied for each key among others, but for no more pages than there are', () => {
    const change = (preallocation: Preallocation) => {
      for (let i = 0; i < 10_000; i++) preallocation.change('index', 50);
    };
    // A step of 16 MB, what is new, and a margin.
    const more = 16 * MB + 2 * 10_000 * 66 + MB / 2;
    expect(lengthAfter(100_000, change)).toBeGreaterThanOrEqual(100 * MB + 10_000 * 4 * KB);
    expect(lengthAfter(100, change)).toBeGreaterThanOrEqual(100 * MB + 100 * 4 * KB);
    expect(lengthAfter(100, change)).toBeLessThanOrEqual(100 * MB + 100 * 4 * KB + more);
  });

  it('asks for little when everything next to each other goes', () => {
    const drop = (preallocation: Preallocation) => {
      for (let i = 0; i < 100_000; i++) preallocation.changeNeighbour(0);
    };
    expect(lengthAfter(100_000, drop)).toBeLessThan(125 * MB);
  });

  it('has whole pages for large values', () => {
    const insert = (preallocation: Preallocation) => {
      for (let i = 0; i < 10_000; i++) preallocation.change('docs', 2_100);
    };
    expect(lengthAfter(0, insert)).toBeGreaterThanOrEqual(100 * MB + 10_000 * 4 * KB);
  });

  it('refuses on a full disk, and again at the end, so that nobody can pass over it', () => {
    const preallocation = new Preallocation('/dev/full', usage(0, 0));
    const refusal = expect.objectContaining({ code: 14031, message: expect.stringContaining('ENOSPC') as string });
    expect(() => preallocation.begin()).toThrow(refusal as Error);
    expect(() => preallocation.change('docs', 10)).toThrow(refusal as Error);
    expect(() => preallocation.end()).toThrow(refusal as Error);
    preallocation.close();
  });
});
