import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../ports';

/** A message in nodemailer's words. Used by both ways out, so that a file is exactly what would have been sent. */
export function toMessage(mail: Mail): SendMailOptions {
  const { thread } = mail;
  return {
    from: { name: mail.from.name, address: mail.from.address },
    to: { name: mail.to.name, address: mail.to.address },
    envelope: { from: mail.from.address, to: [mail.to.address] },
    subject: mail.subject,
    date: mail.date,
    messageId: mail.messageId,
    ...(thread ? { inReplyTo: thread.id, references: [thread.id] } : {}),
    text: mail.text,
    html: mail.html,
    textEncoding: 'quoted-printable',
    headers: {
      // RFC 3834: keeps vacation replies from answering; the second one is Exchange's word for it.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
      ...(thread ? { 'X-Switchboard-Ticket': thread.ticketNumber } : {}),
    },
    // The text comes from strangers: nothing in it may make the composer open a file or a URL.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
