const PAIRS = [
  'p',
  'em',
  'strong',
  's',
  'blockquote',
  'ul',
  'ol',
  'li',
  'pre',
  'code',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];
const BARE = ['br', 'hr'];

const HREF = 'href="(?:[hH][tT]{2}[pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)(?:[^"<>\\s`&]|&(?:amp|quot|lt|gt);)*"';
const REL = 'rel="noopener noreferrer nofollow"';

/** One piece of HTML that we make: text without a bare sign, or one of our tags in exactly our spelling. */
const PIECE = new RegExp(
  [
    '[^<>&"]+',
    '&(?:amp|lt|gt|quot);',
    `<(?<bare>${BARE.join('|')})>`,
    `<(?<open>${PAIRS.join('|')})>`,
    `<(?<list>ol) start="\\d{1,9}">`,
    `<(?<link>a) ${HREF} ${REL}>`,
    `</(?<close>${[...PAIRS, 'a'].join('|')})>`,
  ].join('|'),
  'gy',
);

/** Whether HTML consists of nothing but our elements and attributes, each closed in turn, and no link stands in another. */
export function isOurs(html: string): boolean {
  const open: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < html.length) {
    const found = PIECE.exec(html);
    if (!found) return false;
    const { open: pair, list, link, close } = found.groups ?? {};
    if (link && open.includes(link)) return false;
    const begun = pair ?? list ?? link;
    if (begun) open.push(begun);
    if (close && open.pop() !== close) return false;
  }
  return open.length === 0;
}
