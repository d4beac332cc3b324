import type { Priority, Status } from '@switchboard/contracts';

/** What a mail says beside its fixed words; raw, as people typed it. */
export interface MailValues {
  recipient: string;
  /** The person who did it; empty if a service did. */
  actor: string;
  /** Absolute URL. */
  link: string;
  ticket: {
    number: string;
    title: string;
    description: string;
    priority: Priority | null;
    category: string | null;
    subcategory: string | null;
    summary: string;
  } | null;
  status: Status | null;
  previousStatus: Status | null;
  resolution: string;
  /** Whether the reader watches the ticket of somebody else. */
  watching: boolean;
  /** Markdown. */
  message: string;
}
