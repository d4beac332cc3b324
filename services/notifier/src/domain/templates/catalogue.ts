import type { Priority, Status } from '@switchboard/contracts';
import type { Template } from '../notification';

/** The words of one mail. Every string is a Handlebars template over `MailValues`; none holds HTML. */
export interface Wording {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  /** Text of the link. */
  action: string;
  /** Why the reader got this mail. */
  because: string;
}

/** Everything that depends on the language. A locale is complete or it does not compile. */
export interface Catalogue {
  /** BCP 47. */
  language: string;
  greeting: string;
  statuses: Record<Status, string>;
  priorities: Record<Priority, string>;
  facts: Record<Fact, string>;
  quotes: Record<Quote, string>;
  wording: Record<Template, Wording>;
}

export const FACTS = ['ticket', 'status', 'priority', 'category', 'summary'] as const;
/** Rows of the table under the text. */
export type Fact = (typeof FACTS)[number];

/** A person's own words, shown apart from ours. */
export type Quote = 'description' | 'resolution' | 'message';

/** What a mail consists of beside its words; the same in every language. */
export const OUTLINE: Record<Template, { facts: readonly Fact[]; quote: Quote | null }> = {
  'ticket-created': { facts: ['ticket'], quote: 'description' },
  'ticket-assigned': { facts: ['ticket', 'priority', 'category', 'summary'], quote: null },
  'ticket-status-changed': { facts: ['ticket', 'status'], quote: null },
  'ticket-resolved': { facts: ['ticket'], quote: 'resolution' },
  message: { facts: ['ticket'], quote: 'message' },
  mention: { facts: ['ticket'], quote: 'message' },
  'account-created': { facts: [], quote: null },
  invitation: { facts: [], quote: null },
  'password-reset': { facts: [], quote: null },
  'address-confirmation': { facts: [], quote: null },
};
