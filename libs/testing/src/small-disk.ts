import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that can be filled to the last byte. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'switchboard-disk-'));

  private constructor() {}

  /** @param size as `mount` takes it, e.g. `16m`. @returns undefined where nothing may be mounted, and prints why. */
  static mount(size: string): SmallDisk | undefined {
    const disk = new SmallDisk();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk.folder], { stdio: 'pipe' });
      return disk;
    } catch (error) {
      rmSync(disk.folder, { recursive: true });
      process.stdout.write(
        `No full disk was tried: no tmpfs can be mounted here (${(error as Error).message.trim()})\n`,
      );
      return undefined;
    }
  }

  /** Until not one more byte has room. */
  fill(): void {
    const file = openSync(this.ballast, 'w');
    for (let size = 64 * 1024; size >= 1;) {
      try {
        writeSync(file, Buffer.alloc(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
    closeSync(file);
  }

  free(): void {
    rmSync(this.ballast);
  }

  unmount(): void {
    execFileSync('umount', [this.folder]);
    rmSync(this.folder, { recursive: true });
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}
