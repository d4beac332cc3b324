import { PermanentError } from '@switchboard/kernel';

/** The recipient or the message was refused for good: recorded as failed, never tried again, never parked. */
export class MailRefusedError extends PermanentError {}

/** Transient errors that go away only when an operator does something, and what: they concern every mail, not one. */
export const OPERATOR_ADVICE: Readonly<Record<string, string>> = {
  smtp_auth: 'the mail server refuses user or password: check SMTP_URL',
  smtp_sender_refused: 'the mail server refuses the sender: check MAIL_FROM and the user in SMTP_URL',
  smtp_relay_denied:
    'the mail server does not relay for us: check user and password in SMTP_URL, or let it accept this host',
  smtp_certificate:
    'certificate not trusted: check SMTP_URL (the host must be a name in the certificate) and NODE_EXTRA_CA_CERTS for an authority of your own',
  smtp_no_tls: 'the mail server does not speak TLS as SMTP_URL demands: check smtp:// or smtps://, port and requireTLS',
  smtp_protocol: 'what answers is no mail server: check host and port in SMTP_URL',
  smtp_name_unknown: 'the host of the mail server has no address: check SMTP_URL and the name server',
  mail_dir_unwritable: 'mail files can not be written: check MAIL_DIR, its owner, and space on its disk',
};
