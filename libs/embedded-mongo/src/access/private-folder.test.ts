import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claimFolder } from './private-folder';

const modeOf = (file: string) => statSync(file).mode & 0o777;

describe('a private folder', () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'private-'));
    folder = path.join(parent, 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const existing = (mode: number, ...files: string[]) => {
    mkdirSync(folder);
    for (const file of files) {
      writeFileSync(path.join(folder, file), 'x');
      chmodSync(path.join(folder, file), 0o664);
    }
    chmodSync(folder, mode);
  };

  it.each([0, 0o022, 0o077])('is made 0700 under the umask %o', umask => {
    const before = process.umask(umask);
    try {
      expect(claimFolder(folder)).toEqual([]);
    } finally {
      process.umask(before);
    }
    expect(modeOf(folder)).toBe(0o700);
  });

  it('that was open is made 0700 and its files 0600, which is said once', () => {
    existing(0o755, 'store.mdb');
    expect(claimFolder(folder).join('\n')).toMatch(/1 files were open[^]*was open to other users .*0755/);
    expect([modeOf(folder), modeOf(path.join(folder, 'store.mdb'))]).toEqual([0o700, 0o600]);
    expect(claimFolder(folder)).toEqual([]);
  });

  it('with things of somebody else keeps its mode and theirs; ours are private', () => {
    existing(0o755, 'store.mdb', 'holiday.jpg');
    const sentences = claimFolder(folder, name => name.startsWith('store.'));
    expect(sentences.join('\n')).toContain('stays so, since it holds other things too (holiday.jpg)');
    const modes = ['', 'store.mdb', 'holiday.jpg'].map(name => modeOf(path.join(folder, name)));
    expect(modes).toEqual([0o755, 0o600, 0o664]);
  });

  it.each([
    [0o777, /can also change what is in it/],
    [0o1777, /is shared by the users of this machine/],
  ])('of mode %o, with things of others, is refused and left as it is', (mode, sentence) => {
    existing(mode, 'theirs');
    expect(() => claimFolder(folder, () => false)).toThrow(sentence);
    expect(statSync(folder).mode & 0o7777).toBe(mode);
  });

  it('that was mounted for us, empty and open to all, is made private', () => {
    existing(0o1777);
    expect(claimFolder(folder, () => false).join('\n')).toContain('was open to other users');
    expect(statSync(folder).mode & 0o7777).toBe(0o700);
  });

  it("that is everybody's is never taken", () => {
    expect(() => claimFolder(tmpdir(), () => true)).toThrow(/is shared by the users of this machine/);
  });

  it('does not reach through a link', () => {
    existing(0o700);
    const elsewhere = path.join(parent, 'elsewhere');
    writeFileSync(elsewhere, 'x');
    chmodSync(elsewhere, 0o644);
    symlinkSync(elsewhere, path.join(folder, 'store.mdb'));
    claimFolder(folder);
    expect(modeOf(elsewhere)).toBe(0o644);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('of another user is refused', () => {
    existing(0o700);
    chownSync(folder, 65_534, 65_534);
    expect(() => claimFolder(folder)).toThrow(/belongs to user 65534, and this process runs as user 0/);
  });
});
