import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { messageOf, PermanentError } from '@switchboard/kernel';
import type { Checkpoint, CheckpointLeaf } from '../domain/checkpoint';
import type { CheckpointCopy, CheckpointLine, OutsideCopy } from '../ports';

const NEWLINE = 10;

/**
 * Checkpoints in a file, one JSON object a line, only ever appended. Several processes of one host may share it: each reads
 * what the others wrote, and a checkpoint that stands there twice is still one.
 */
export class CheckpointFile implements OutsideCopy, CheckpointCopy {
  private read = 0;
  private newest: { number: number; jws: string } | undefined;

  constructor(readonly name: string) {}

  /** @throws PermanentError `audit_copy_unusable` when the file can not be read. */
  async latest(): Promise<{ number: number; jws: string } | undefined> {
    return this.usable('read', async () => {
      const size = await this.size();
      if (size < this.read) [this.read, this.newest] = [0, undefined];
      if (size === this.read) return this.newest;
      for await (const { number, jws } of linesOf(this.name, this.read)) {
        if (!this.newest || number > this.newest.number) this.newest = { number, jws };
      }
      this.read = size;
      return this.newest;
    });
  }

  /** Written and flushed, the name of a new file too. @throws PermanentError `audit_copy_unusable` when that fails. */
  async append({ jws, leaves }: Checkpoint): Promise<void> {
    await this.usable('written', async () => {
      const isNew = (await this.size()) === 0;
      if (isNew) await mkdir(dirname(this.name), { recursive: true, mode: 0o700 });
      const file = await open(this.name, 'a+', 0o600);
      try {
        // A crash may have cut off the line before; what is left of it stays, and is no checkpoint.
        const begin = (await endsWithNewline(file)) ? '' : '\n';
        await appendWhole(file, Buffer.from(`${begin}${JSON.stringify({ checkpoint: jws, leaves })}\n`));
      } finally {
        await file.close();
      }
      if (isNew) await syncFolder(dirname(this.name));
    });
  }

  lines(): AsyncGenerator<CheckpointLine> {
    return linesOf(this.name);
  }

  private async usable<T>(what: 'read' | 'written', action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      const sentence = `AUDIT_CHECKPOINTS_FILE ${this.name} can not be ${what}: ${messageOf(error)}. It is tried again.`;
      throw new PermanentError('audit_copy_unusable', sentence, { cause: error });
    }
  }

  private async size(): Promise<number> {
    return stat(this.name).then(
      ({ size }) => size,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return 0;
        throw error;
      },
    );
  }
}

/** Every line that holds a checkpoint, not verified; other lines are passed over, so that a log serves too. */
export async function* linesOf(file: string, start = 0): AsyncGenerator<CheckpointLine> {
  for await (const line of createInterface({ input: createReadStream(file, { start }), crlfDelay: Infinity })) {
    const found = checkpointIn(line);
    if (found) yield found;
  }
}

function checkpointIn(line: string): CheckpointLine | undefined {
  try {
    const { checkpoint: jws, leaves } = JSON.parse(line) as { checkpoint?: unknown; leaves?: unknown };
    if (typeof jws !== 'string') return undefined;
    const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { number } = JSON.parse(payload) as { number?: unknown };
    if (!Number.isSafeInteger(number)) return undefined;
    return { number: number as number, jws, leaves: Array.isArray(leaves) ? (leaves as CheckpointLeaf[]) : undefined };
  } catch {
    return undefined;
  }
}

/** Flushed; all of it or nothing, where a full disk takes a part. */
async function appendWhole(file: FileHandle, line: Buffer): Promise<void> {
  const { size } = await file.stat();
  try {
    await file.appendFile(line);
    await file.sync();
  } catch (error) {
    const { size: now } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(line.length), 0, line.length, size);
    // What another process has appended meanwhile stays, with our part before it.
    if (now === size + bytesRead && buffer.subarray(0, bytesRead).equals(line.subarray(0, bytesRead)))
      await file.truncate(size);
    throw error;
  }
}

async function endsWithNewline(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === NEWLINE;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
