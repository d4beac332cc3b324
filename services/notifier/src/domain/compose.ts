import { cleanLine } from '@switchboard/kernel';
import type { EventData, Status } from '@switchboard/contracts';
import { messageId, threadId } from './identity';
import type { Template } from './notification';
import type { Sender } from './sender';
import type { Link } from './link';
import type { Mail } from './mail';
import type { Message } from './message';
import type { Person } from './person';
import type { Ticket } from './ticket';
import { render } from './templates/render';

/** What an event adds to the ticket for one mail. */
export interface MailFacts {
  template: Template;
  actor: { kind: 'user' | 'service'; name: string };
  ticket: Ticket | null;
  change?: Pick<EventData<'ticket.status_changed'>, 'from' | 'to' | 'resolution'>;
  /** A ticket that its opener is assigned at once. */
  assignedToOpener?: boolean;
  /** For agents and admins only. */
  forStaff?: boolean;
  /** The reply that brought a status about is mailed by itself. */
  toldByMessage?: boolean;
  /** It is not theirs: they watch it. */
  watching?: boolean;
  message?: Message;
  /** What the ticket becomes with the message. */
  statusAfter?: Status | undefined;
  link?: Link;
  /** What the link carries; read when the mail is written. */
  secret?: string;
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

  private linkTo({ ticket, link, secret = '' }: MailFacts): string {
    if (link) return `${this.publicUrl}/${link.purpose}?token=${secret}`;
    return ticket ? `${this.publicUrl}/tickets/${encodeURIComponent(ticket.number)}` : this.publicUrl;
  }

  /** A whole message; pure. `person.email` has been checked. */
  compose(facts: MailFacts, person: Person, { id, createdAt }: Identity, date: Date): Mail {
    const { ticket, change, message, statusAfter } = facts;
    // The address of a new account may be somebody else's: until it is confirmed, its mails contain nothing that the account's owner typed.
    const name = person.confirmed ? person.name : '';
    const { language, subject, text, html } = render(facts.template, person.locale, {
      recipient: name,
      actor: facts.actor.kind === 'user' ? facts.actor.name : '',
      link: this.linkTo(facts),
      ticket,
      status: change?.to ?? statusAfter ?? null,
      previousStatus: change?.from ?? null,
      resolution: change?.resolution ?? '',
      message: message?.body ?? '',
      watching: facts.watching ?? false,
    });
    return {
      id,
      createdAt,
      date,
      from: this.sender,
      to: { name: cleanLine(name), address: person.email },
      subject,
      language,
      text,
      html,
      messageId: this.messageId(id),
      thread: ticket && { id: threadId(ticket.id, this.sender.domain), ticketNumber: cleanLine(ticket.number) },
    };
  }
}
