import { anyOf, pattern } from './span';

const HEADER = '-----BEGIN [A-Z0-9 ]{3,40}-----';

/** Private keys, certificates and the like between their marks; one that is cut off to the end of the text. */
export const pemBlocks = anyOf(
  text => {
    const found = [];
    const header = new RegExp(HEADER, 'g');
    for (let match = header.exec(text); match; match = header.exec(text)) {
      const foot = /-----END [A-Z0-9 ]{3,40}-----/g;
      foot.lastIndex = header.lastIndex;
      const end = foot.exec(text) ? foot.lastIndex : text.length;
      found.push({ kind: 'key' as const, start: match.index, end });
      header.lastIndex = end;
    }
    return found;
  },
  pattern('key', /PuTTY-User-Key-File-\d[^]{0,4000}/dg),
  pattern('key', /\bAGE-SECRET-KEY-1[A-Z0-9]{20,100}/dg),
);
