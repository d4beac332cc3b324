import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../domain/mail';

/** A message in nodemailer's words. Used by both transports, so that a file is exactly what would have been sent. */
export function toMessage(mail: Mail): SendMailOptions {
  const { thread } = mail;
  return {
    from: { name: literal(mail.from.name), address: mail.from.address },
    to: { name: literal(mail.to.name), address: mail.to.address },
    envelope: { from: mail.from.address, to: [mail.to.address] },
    subject: literal(mail.subject),
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

/**
 * Readers decode `=?utf-8?B?…?=` (RFC 2047) wherever it stands, so that a stranger's text could say there what was cleaned out of it.
 * An invisible joiner keeps it from being such a word, and makes the composer encode the whole text.
 */
const literal = (text: string) => text.replaceAll('=?', '=\u2060?');
