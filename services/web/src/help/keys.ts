import type { helpTexts } from './texts';

export type HelpWord = keyof (typeof helpTexts)['en'];

export interface KeyGroup {
  readonly name: HelpWord;
  /** Where the keys work: beginnings of addresses. */
  readonly at: RegExp;
  readonly keys: readonly (readonly [keys: string, what: HelpWord])[];
}

const ANYWHERE = /^\//;
const TICKET = /^\/inbox\/[^/]+$/;

/** Every key of the page. One after another: blank between them; together: `+`. */
export const STAFF_KEYS: readonly KeyGroup[] = [
  {
    name: 'anywhere',
    at: ANYWHERE,
    keys: [
      ['Ctrl+K', 'palette'],
      ['?', 'help'],
      ['Z', 'undo'],
      ['Esc', 'back'],
      ['G I', 'goMine'],
      ['G U', 'goUnassigned'],
      ['G T', 'goTeam'],
      ['G A', 'goAll'],
      ['G N', 'goNew'],
      ['G D', 'goNumbers'],
    ],
  },
  {
    name: 'list',
    at: /^\/inbox(\/[^/]+)?$/,
    keys: [
      ['J', 'next'],
      ['K', 'before'],
      ['↵', 'open'],
      ['X', 'select'],
      ['Shift+X', 'range'],
      ['/', 'search'],
    ],
  },
  {
    name: 'ticket',
    at: TICKET,
    keys: [
      ['R', 'reply'],
      ['N', 'note'],
      ['E', 'resolve'],
      ['S', 'status'],
      ['P', 'priority'],
      ['C', 'category'],
      ['A', 'assign'],
      ['Shift+A', 'team'],
      ['M', 'merge'],
      ['W', 'why'],
      ['I', 'context'],
    ],
  },
  {
    name: 'writing',
    at: TICKET,
    keys: [
      ['Ctrl+↵', 'send'],
      ['Ctrl+J', 'insert'],
      ['/', 'canned'],
    ],
  },
];

export const REQUESTER_KEYS: readonly KeyGroup[] = [
  { name: 'anywhere', at: ANYWHERE, keys: [['?', 'help']] },
  { name: 'writing', at: /^\/tickets\/./, keys: [['Ctrl+↵', 'send']] },
];
