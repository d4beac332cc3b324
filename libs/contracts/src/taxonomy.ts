/** The categories a new installation starts with, each with its subcategories; the first subcategory is no default. */
export const DEFAULT_TAXONOMY = {
  network: ['vpn', 'wifi', 'dns', 'firewall'],
  software: ['install', 'license', 'crash', 'update'],
  hardware: ['laptop', 'printer', 'phone', 'monitor'],
  access: ['password', 'permissions', 'admin_rights', 'mfa'],
  email: ['delivery', 'mailbox', 'spam'],
  storage: ['quota', 'backup', 'file_share'],
  purchase: ['order', 'invoice'],
  hr: ['onboarding', 'leave', 'payroll'],
  billing: ['refund', 'charge', 'subscription'],
  account: ['create', 'delete', 'profile'],
  technical: ['bug', 'performance', 'api'],
  general: ['question', 'project', 'other'],
} as const satisfies Record<string, readonly string[]>;

/** Category → subcategories. The classifier never answers outside of it. */
export type Taxonomy = Readonly<Record<string, readonly string[]>>;

export const PRIORITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Higher is more urgent; stored beside the priority so that the database can sort by it. */
export function priorityRank(priority: Priority): number {
  return PRIORITIES.indexOf(priority);
}

export const STATUSES = ['open', 'in_progress', 'pending', 'resolved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** Statuses in which a ticket occupies its agent. */
export const ACTIVE_STATUSES: readonly Status[] = ['open', 'in_progress', 'pending'];

export const ROLES = ['user', 'agent', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const AVAILABILITIES = ['online', 'away', 'offline'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** What a mailed link is for; also the path below PUBLIC_URL that it leads to. */
export const LINK_PURPOSES = ['invitation', 'reset', 'verify'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export const CHANNELS = ['web', 'api', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** For whom the author of a message speaks. */
export const MESSAGE_AUTHORS = ['user', 'agent', 'service'] as const;
export type MessageAuthor = (typeof MESSAGE_AUTHORS)[number];

export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** What ends the sleep of a ticket: its time, an answer, somebody who wakes it, or its end. */
export const WAKE_CAUSES = ['time', 'answer', 'person', 'done'] as const;
export type WakeCause = (typeof WAKE_CAUSES)[number];

/** What one ticket is to another, and what that is seen from the other side. `parent`: the other one is its parent. */
export const LINK_INVERSES = {
  relates: 'relates',
  duplicates: 'duplicated_by',
  duplicated_by: 'duplicates',
  blocks: 'blocked_by',
  blocked_by: 'blocks',
  parent: 'child',
  child: 'parent',
} as const;
export type LinkType = keyof typeof LINK_INVERSES;
export const LINK_TYPES = Object.keys(LINK_INVERSES) as readonly LinkType[];

/** Fields of a ticket that a person may set and a machine may suggest. */
export const PERSON_FIELDS = ['category', 'subcategory', 'priority'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Lengths and counts; the HTTP schemas, the events and the database validators all use these. */
export const LIMITS = {
  title: 200,
  description: 20_000,
  name: 120,
  email: 254,
  tag: 50,
  tags: 20,
  department: 120,
  phone: 40,
  resolution: 5_000,
  /** Why somebody reopened or handed on a ticket. */
  reason: 1_000,
  message: 20_000,
  /** How often one message may be edited: all its versions are kept, in one document. */
  messageEdits: 20,
  /** Files that go with one message. */
  messageAttachments: 20,
  /** Bytes of a file's name in UTF-8, as file systems count it; so many letters at most. */
  fileName: 200,
  /** Agents that one message calls by name. */
  mentions: 20,
  /** How long a ticket may be put aside; days. */
  snoozeDays: 366,
  /** Tickets that are merged into one. */
  merged: 50,
  /** Links of one ticket. */
  links: 100,
  /** Generations of tickets above one another. */
  ancestors: 20,
  /** People who watch one ticket. */
  watchers: 50,
  skillName: 50,
  skills: 50,
  teams: 20,
  capacity: 1_000,
  passwordMin: 10,
  passwordMax: 128,
  /** Tickets that one request changes. */
  bulk: 500,
  bodyBytes: 1_048_576,
  /** Words that one document is found by; a description of the longest kind has fewer. */
  searchWords: 4_000,
  /** Words of its messages that a ticket is found by, the latest first, and characters of them that phrases are looked for in. */
  talkWords: 4_000,
  talkText: 40_000,
} as const;
