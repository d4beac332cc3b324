import type { EventData } from '@switchboard/contracts';
import { messageId, threadId } from './domain/identity';
import type { Template } from './domain/notification';
import type { Sender } from './domain/sender';
import { oneLine } from './domain/text';
import type { Mail, Person, Ticket } from './ports';
import { render } from './templates/render';

/** What an event adds to the ticket for one mail. */
export interface MailFacts {
  template: Template;
  actor: { kind: 'user' | 'service'; name: string };
  ticket: Ticket | null;
  change?: Pick<EventData<'ticket.status_changed'>, 'from' | 'to' | 'resolution'>;
  invited?: boolean;
}

export interface Identity {
  id: string;
  createdAt: Date;
}

/** Builds the mails of one installation. */
export class Composer {
  constructor(
    readonly sender: Sender,
    /** Where people find the web page; no slash at the end. */
    private readonly publicUrl: string,
  ) {}

  messageId(id: string): string {
    return messageId(id, this.sender.domain);
  }

  /** A whole message; pure. `person.email` has been checked. */
  compose(facts: MailFacts, person: Person, { id, createdAt }: Identity, date: Date): Mail {
    const { ticket, change } = facts;
    const { language, subject, text, html } = render(facts.template, person.locale, {
      recipient: person.name,
      actor: facts.actor.kind === 'user' ? facts.actor.name : '',
      link: ticket ? `${this.publicUrl}/tickets/${encodeURIComponent(ticket.number)}` : this.publicUrl,
      invited: facts.invited ?? false,
      ticket,
      status: change?.to ?? null,
      previousStatus: change?.from ?? null,
      resolution: change?.resolution ?? '',
    });
    return {
      id,
      createdAt,
      date,
      from: this.sender,
      to: { name: oneLine(person.name), address: person.email },
      subject,
      language,
      text,
      html,
      messageId: this.messageId(id),
      thread: ticket && { id: threadId(ticket.id, this.sender.domain), ticketNumber: oneLine(ticket.number) },
    };
  }
}
