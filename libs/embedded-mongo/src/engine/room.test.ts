import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Room, type Usage } from './room';

const KB = 1024;
const MB = KB * KB;
const usage = (used: number, pages: number): Usage => ({ page: 4 * KB, used: () => used, pages: () => pages });

describe('Room', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'room-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** How long the file is after a transaction in a store of 100 MB. */
  const lengthAfter = (pages: number, work: (room: Room) => void): number => {
    const file = path.join(folder, 'data');
    writeFileSync(file, '');
    const room = new Room(file, usage(100 * MB, pages));
    room.begin();
    work(room);
    room.end();
    room.close();
    return statSync(file).size;
  };

  it('has room for a page copied for each key among others, but for no more pages than there are', () => {
    const change = (room: Room) => {
      for (let i = 0; i < 10_000; i++) room.change('index', 50);
    };
    // A step of 16 MB, what is new, and a margin.
    const more = 16 * MB + 2 * 10_000 * 66 + MB / 2;
    expect(lengthAfter(100_000, change)).toBeGreaterThanOrEqual(100 * MB + 10_000 * 4 * KB);
    expect(lengthAfter(100, change)).toBeGreaterThanOrEqual(100 * MB + 100 * 4 * KB);
    expect(lengthAfter(100, change)).toBeLessThanOrEqual(100 * MB + 100 * 4 * KB + more);
  });

  it('asks for little when everything next to each other goes', () => {
    const drop = (room: Room) => {
      for (let i = 0; i < 100_000; i++) room.changeNeighbour(0);
    };
    expect(lengthAfter(100_000, drop)).toBeLessThan(125 * MB);
  });

  it('has whole pages for large values', () => {
    const insert = (room: Room) => {
      for (let i = 0; i < 10_000; i++) room.change('docs', 2_100);
    };
    expect(lengthAfter(0, insert)).toBeGreaterThanOrEqual(100 * MB + 10_000 * 4 * KB);
  });

  it('refuses on a full disk, and again at the end, so that nobody can pass over it', () => {
    const room = new Room('/dev/full', usage(0, 0));
    const refusal = expect.objectContaining({ code: 14031, message: expect.stringContaining('ENOSPC') as string });
    expect(() => room.begin()).toThrow(refusal as Error);
    expect(() => room.change('docs', 10)).toThrow(refusal as Error);
    expect(() => room.end()).toThrow(refusal as Error);
    room.close();
  });
});
