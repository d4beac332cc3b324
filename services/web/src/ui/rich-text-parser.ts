/** A text, or an element of those that texts are made of. */
export type RichNode = string | { tag: string; href?: string; start?: number; children: RichNode[] };

const TAGS = 'p|em|strong|s|blockquote|ul|ol|li|pre|code|h[1-6]|a';
/** One piece of what the server makes of Markdown (libs/markdown): text, a sign, or one of its tags in exactly its spelling. */
const PIECE = new RegExp(
  [
    '(?<text>[^<>&]+)',
    '&(?<sign>amp|lt|gt|quot|#39);',
    '<(?<bare>br|hr)>',
    `<(?<open>${TAGS})(?: start="(?<start>\\d{1,9})")?(?: href="(?<href>[^"<>\\s]*)" rel="[a-z ]*")?>`,
    `</(?<close>${TAGS})>`,
  ].join('|'),
  'gy',
);
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const LINK = /^(https?:\/\/|mailto:)/i;
/** A page has its own headings above these. */
const HEADINGS: Readonly<Record<string, string>> = { h1: 'h4', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6', h6: 'h6' };

const unescape = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_all, sign: string) => SIGNS[sign] ?? '');

/** @returns undefined for anything that is not made of those pieces alone: then nothing of it is believed. */
export function parseRichText(html: string): RichNode[] | undefined {
  const root: RichNode[] = [];
  const open: { tag: string; children: RichNode[] }[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < html.length) {
    const groups = PIECE.exec(html)?.groups;
    if (!groups) return undefined;
    const place = open.at(-1)?.children ?? root;
    const { text, sign, bare, open: tag, close, start, href } = groups;
    if (text !== undefined) place.push(text);
    else if (sign !== undefined) place.push(SIGNS[sign] ?? '');
    else if (bare !== undefined) place.push({ tag: bare, children: [] });
    else if (tag !== undefined) {
      const address = href === undefined ? undefined : unescape(href);
      if (tag === 'a' && (address === undefined || !LINK.test(address))) return undefined;
      const node = {
        tag: HEADINGS[tag] ?? tag,
        ...(tag === 'a' && address !== undefined ? { href: address } : {}),
        ...(start === undefined ? {} : { start: Number(start) }),
        children: [],
      };
      place.push(node);
      open.push({ tag, children: node.children });
    } else if (open.pop()?.tag !== close) return undefined;
  }
  return open.length === 0 ? root : undefined;
}
