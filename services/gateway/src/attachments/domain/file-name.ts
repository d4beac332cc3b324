import { LIMITS } from '@switchboard/contracts';
import { cleanName } from '@switchboard/kernel';

const FALLBACK = 'file';
/** What turns or hides letters: `exe` would be read at another place than where it stands. */
const DIRECTION = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** What file systems and shells do not take, or take for something else. */
const FORBIDDEN = /[<>:"|?*\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;
/** Devices on Windows, also with an extension, also with raised digits. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\s*(\.|$))/i;
const LONGEST_EXTENSION = 20;

/**
 * A name that can be shown, mailed and saved everywhere: no path, no letters that turn others around, none of the names that
 * Windows keeps for devices, at most 200 bytes of which the extension is kept.
 */
export function safeFileName(given: string | undefined): string {
  const last = (given ?? '')
    .normalize('NFC')
    .split(/[/\\\u2044\u2215\u29F8\uFF0F\uFF3C]/)
    .findLast(part => /[^.\s]/.test(part));
  const plain = cleanName((last ?? '').replace(FORBIDDEN, '_').replace(DIRECTION, ''))
    .replace(DIRECTION, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const free = RESERVED.test(plain) ? `_${plain}` : plain;
  return shortened(free) || FALLBACK;
}

/** In lower case, without the point; empty where there is none. */
export const extensionOf = (name: string): string => /[^.]\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LIMITS.fileName) return name;
  const [ending = ''] = /\.[^.]+$/.exec(name) ?? [];
  const kept = Buffer.byteLength(ending) <= LONGEST_EXTENSION ? ending : '';
  const stem = firstBytes(name.slice(0, name.length - kept.length), LIMITS.fileName - Buffer.byteLength(kept));
  return `${stem.replace(/[.\s]+$/, '')}${kept}`;
}

/** Whole characters, as people count them. */
function firstBytes(text: string, bytes: number): string {
  let taken = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    taken += segment;
  }
  return taken;
}
