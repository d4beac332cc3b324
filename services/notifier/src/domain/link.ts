import type { LinkPurpose } from '@switchboard/contracts';

/** A link that works once; what it carries is read when the mail is written. */
export interface Link {
  id: string;
  purpose: LinkPurpose;
}
