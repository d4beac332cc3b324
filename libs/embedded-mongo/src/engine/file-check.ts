import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** Layout of the two meta pages at the start of an LMDB file (data version 2). */
const META_BYTES = 176;
const MAGIC_AT = 24;
const MAGIC = 0xbeefc0de;
const PAGE_SIZE_AT = 48;
const MAIN_ROOT_AT = 136;
const EMPTY_TREE = 2n ** 64n - 1n;

/**
 * Why a data file cannot be opened, or `undefined`. LMDB maps the file and trusts it: a foreign or cut-off file would end the
 * whole process instead of throwing.
 */
export function damageOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const fd = openSync(file, 'r');
  try {
    const { size } = fstatSync(fd);
    // LMDB makes an empty file itself.
    if (size === 0) return undefined;
    const first = Buffer.alloc(META_BYTES);
    readSync(fd, first, 0, META_BYTES, 0);
    const pageSize = first.readUInt32LE(PAGE_SIZE_AT);
    if (first.readUInt32LE(MAGIC_AT) !== MAGIC || pageSize < 512 || pageSize > 65_536) return 'it is no LMDB file';
    if (size < 2 * pageSize) return 'it is cut off';
    const second = Buffer.alloc(META_BYTES);
    readSync(fd, second, 0, META_BYTES, pageSize);
    if (second.readUInt32LE(MAGIC_AT) !== MAGIC) return 'its second page is no LMDB page';
    const roots = [first, second].map(meta => meta.readBigUInt64LE(MAIN_ROOT_AT)).filter(root => root !== EMPTY_TREE);
    return roots.some(root => (root + 1n) * BigInt(pageSize) > BigInt(size)) ? 'it is cut off' : undefined;
  } finally {
    closeSync(fd);
  }
}
