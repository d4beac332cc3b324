import type { Person, Preferences } from '../ports';
import type { Template } from './notification';

/** Which preference switches a template off; an account's first mail can not be switched off. */
const PREFERENCE: Record<Template, keyof Preferences | null> = {
  'ticket-created': 'ticketConfirmation',
  'ticket-assigned': 'assignment',
  'ticket-status-changed': 'statusChange',
  'ticket-resolved': 'resolution',
  'account-created': null,
};

/** Templates that tell people what they know already if they did it themselves. */
const NOT_TO_ACTOR: readonly Template[] = ['ticket-status-changed', 'ticket-resolved'];

export type SkipReason = 'recipient_missing' | 'recipient_disabled' | 'own_action' | 'preference_off';

/** Why this person gets no mail, or undefined. A preference that was never stored counts as on. */
export function skipReason(person: Person | null, template: Template, actorId: string): SkipReason | undefined {
  if (!person) return 'recipient_missing';
  if (person.disabled) return 'recipient_disabled';
  if (person.id === actorId && NOT_TO_ACTOR.includes(template)) return 'own_action';
  const preference = PREFERENCE[template];
  return preference && person.notifications[preference] === false ? 'preference_off' : undefined;
}
