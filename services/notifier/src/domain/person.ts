import type { Role } from '@switchboard/contracts';

export interface Preferences {
  ticketConfirmation: boolean;
  assignment: boolean;
  statusChange: boolean;
  resolution: boolean;
  message: boolean;
}

/** What a mail needs to know of its recipient; read when it is sent, never taken from an event. */
export interface Person {
  id: string;
  name: string;
  email: string;
  /** BCP 47. */
  locale: string;
  disabled: boolean;
  /** An agent or an admin. */
  isStaff: boolean;
  role: Role;
  teams: readonly string[];
  /** Whether the address may be written to about anything but its confirmation. */
  confirmed: boolean;
  /** Links that were issued to them and not used yet. */
  linkIds: readonly string[];
  notifications: Partial<Preferences>;
}
