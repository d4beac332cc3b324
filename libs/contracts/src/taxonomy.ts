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

export const CHANNELS = ['web', 'api', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

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
  skillName: 50,
  skills: 50,
  teams: 20,
  capacity: 1_000,
  passwordMin: 10,
  passwordMax: 128,
  bodyBytes: 1_048_576,
} as const;
