import type { Person, Preferences } from './person';
import type { Template } from './notification';

interface Rule {
  /** Which preference switches it off; null for what can not be switched off. */
  readonly preference: keyof Preferences | null;
  /** Whether it also goes to the person who caused it: a receipt, or a link that was asked for. */
  readonly toActor: boolean;
  /** Whether it also goes to an unconfirmed address; such a mail contains nothing that a person typed. */
  readonly toUnconfirmed: boolean;
}

const news = { toActor: false, toUnconfirmed: false } as const;
const link = { preference: null, toActor: true } as const;

const RULES: Record<Template, Rule> = {
  'ticket-created': { ...news, preference: 'ticketConfirmation', toActor: true },
  'ticket-assigned': { ...news, preference: 'assignment' },
  'ticket-status-changed': { ...news, preference: 'statusChange' },
  'ticket-resolved': { ...news, preference: 'resolution' },
  message: { ...news, preference: 'message' },
  mention: { ...news, preference: 'message' },
  'account-created': { ...news, preference: null },
  invitation: { ...link, toUnconfirmed: false },
  // Whoever opens it has read the mail, so it confirms the address as well.
  'password-reset': { ...link, toUnconfirmed: true },
  'address-confirmation': { ...link, toUnconfirmed: true },
};

export type SkipReason =
  | 'recipient_missing'
  | 'recipient_disabled'
  | 'recipient_not_staff'
  | 'ticket_out_of_sight'
  | 'address_unconfirmed'
  | 'own_action'
  | 'told_by_message'
  | 'preference_off';

export interface Occasion {
  readonly template: Template;
  /** Who did it: a person, or a service for itself. */
  readonly actorId: string;
  /** A ticket that the recipient had opened for themselves came straight back; its receipt has been written already. */
  readonly assignedToOpener?: boolean | undefined;
  /** For agents and admins only: who has become a requester since may not read it any more. */
  readonly forStaff?: boolean | undefined;
  /** A watcher who may not see the ticket any more. */
  readonly outOfSight?: boolean | undefined;
  /** A status that came with a reply: the mail with the reply says so. */
  readonly toldByMessage?: boolean | undefined;
}

/** Why this person gets no mail, or undefined. A preference that was never stored counts as on. */
export function skipReason(
  person: Person | null,
  { template, actorId, assignedToOpener, forStaff, outOfSight, toldByMessage }: Occasion,
): SkipReason | undefined {
  if (!person) return 'recipient_missing';
  if (person.disabled) return 'recipient_disabled';
  if (forStaff && !person.isStaff) return 'recipient_not_staff';
  if (outOfSight) return 'ticket_out_of_sight';
  const { preference, toActor, toUnconfirmed } = RULES[template];
  if (!person.confirmed && !toUnconfirmed) return 'address_unconfirmed';
  if (person.id === actorId && !toActor) return 'own_action';
  if (assignedToOpener && wants(person, RULES['ticket-created'].preference)) return 'own_action';
  if (toldByMessage && wants(person, RULES.message.preference)) return 'told_by_message';
  return wants(person, preference) ? undefined : 'preference_off';
}

function wants(person: Person, preference: keyof Preferences | null): boolean {
  return preference === null || person.notifications[preference] !== false;
}
