import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SmallDisk } from '@switchboard/testing';
import { CheckpointFile } from '../src/adapters/checkpoint-file';
import type { Checkpoint } from '../src/domain/checkpoint';

const disk = SmallDisk.mount('256k');
afterAll(() => disk?.unmount());

/** A statement of some length; nothing here looks at its signature. */
const checkpoint = (number: number): Checkpoint => {
  const payload = Buffer.from(JSON.stringify({ number, filling: 'x'.repeat(5_000) })).toString('base64url');
  return { number, jws: `e30.${payload}.c2ln`, leaves: [] };
};

test('a full disk leaves no half of a line, and the line follows once there is room', async () => {
  if (!disk) return;
  const path = join(disk.folder, 'checkpoints.jsonl');
  const file = new CheckpointFile(path);
  await file.append(checkpoint(1));
  const before = await readFile(path, 'utf8');
  disk.fill();
  // The last page of the file has room for a part of the next line.
  await expect(file.append(checkpoint(2))).rejects.toMatchObject({ code: 'audit_copy_unusable' });
  expect(await readFile(path, 'utf8')).toBe(before);
  expect(await file.latest()).toMatchObject({ number: 1 });

  disk.free();
  await file.append(checkpoint(2));
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines.map(line => (JSON.parse(line) as { checkpoint: string }).checkpoint)).toEqual([
    checkpoint(1).jws,
    checkpoint(2).jws,
  ]);
});
