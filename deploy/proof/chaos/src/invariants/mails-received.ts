import { dueMails, localPart } from './due-mails';
import { type Invariant, violation, type Violation } from './invariant';

export const mailsReceived: Invariant = {
  name: 'mails-received',
  promise:
    'Whoever had to be written to was: each mail that trail and preferences call for reached its address, and no other was sent.',
  check: evidence => {
    const due = dueMails(evidence);
    const received = new Map(evidence.mails.map(mail => [localPart(mail.messageId), mail]));
    const violations: Violation[] = [];
    for (const { id, to, ticketId, why } of due) {
      const mail = received.get(id);
      if (!mail) violations.push(violation(`no mail to ${to} about ${why}`, ticketId));
      else if (!mail.to.includes(to))
        violations.push(violation(`the mail about ${why} went to ${mail.to.join()}, not ${to}`, ticketId));
    }
    const known = new Set(due.map(({ id }) => id));
    for (const [id, mail] of received)
      if (!known.has(id)) violations.push(violation(`nobody asked for "${mail.subject}" to ${mail.to.join()}`));
    return { checked: due.length, violations, measured: { due: due.length, accepted: evidence.mails.length } };
  },
};
