import { DamagedDocumentError } from './damaged';
import { decode, decodeValue } from './decode';
import { type Fields, int32At, startsWith, valueEnd } from './elements';
import { keyOf, setOwn } from './names';
import { textAt } from './short-texts';
import type { Doc } from './types';

interface Wanted {
  readonly name: string;
  /** Whether a plain assignment sets it: see {@link setOwn}. */
  readonly isPlain: boolean;
  readonly bytes: Buffer;
}

/** Those of one length, almost always none or one. */
type Names = readonly Wanted[];

const NONE: Names = [];

/**
 * Makes a decoder of the named top-level fields alone. Reports and filters look at a few of many fields: passing over bytes costs
 * a fraction of decoding them. `bytes` may be longer than the document in it.
 */
export function fieldDecoder(fields: Fields): (bytes: Buffer) => Doc {
  if (!fields) return decode;
  const byLength = namesByLength(fields);
  const longest = byLength.length - 1;
  return bytes => {
    const out: Doc = {};
    let at = 4;
    for (let type = bytes[at++] as number; type !== 0; type = bytes[at++] as number) {
      const name = at;
      while ((bytes[at] as number) > 0) at++;
      const length = at - name;
      const value = at + 1;
      if (length <= longest) {
        const names = byLength[length] as Names;
        for (let i = 0; i < names.length; i++)
          if (startsWith(bytes, name, (names[i] as Wanted).bytes))
            set(out, names[i] as Wanted, read(bytes, type, value));
      }
      at = valueEnd(bytes, type, value);
      // Damaged lengths may lead backwards, and reading must end.
      if (at < value) throw new DamagedDocumentError('a value of a negative length');
    }
    return out;
  };
}

function namesByLength(fields: ReadonlySet<string>): Names[] {
  const all = [...fields].map(name => {
    return { name: keyOf(name), isPlain: name !== '__proto__', bytes: Buffer.from(name) };
  });
  const longest = all.reduce((most, { bytes }) => Math.max(most, bytes.length), -1);
  return Array.from({ length: longest + 1 }, (_, length) => {
    const names = all.filter(({ bytes }) => bytes.length === length);
    return names.length > 0 ? names : NONE;
  });
}

function set(out: Doc, { name, isPlain }: Wanted, value: unknown): void {
  if (isPlain) out[name] = value;
  else setOwn(out, name, value);
}

const STRING = 0x02;

function read(bytes: Buffer, type: number, at: number): unknown {
  return type === STRING ? textAt(bytes, at + 4, at + 3 + int32At(bytes, at)) : decodeValue(bytes, type, at);
}
