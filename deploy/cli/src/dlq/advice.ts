const NEVER_READABLE =
  'No consumer can read this, so a replay would be parked again. Find who published it (headers), mend that, publish it anew, and drop this one.';
const NEWER_BUILD =
  'A newer build published it. Bring the consumer to that build, then replay. Until then a replay needs --force and is parked again.';
const ANY_OTHER =
  'Search the consumer’s log for the event id, and see whether what it needs answers (/readyz). Replay when the cause is gone.';

/** What helps, by the code of the reason. */
const ADVICE: Readonly<Record<string, string>> = {
  event_not_json: NEVER_READABLE,
  event_malformed: NEVER_READABLE,
  event_unknown_type: NEWER_BUILD,
  event_unknown_version: NEWER_BUILD,
  handler_timeout:
    'The handler took too long each time. See what it waited for (database, mail server, model), then replay.',
  delivery_limit:
    'The consumer ended, or lost its connection, each time it had this message. Look for crashes and memory limits at that time in its log; then replay this one alone and watch.',
  smtp_auth: 'The mail server refuses user or password. Correct SMTP_URL, restart the notifier, then replay.',
  smtp_relay_denied:
    'The mail server does not relay for us. Correct user and password in SMTP_URL, or let it accept this host; then replay.',
  smtp_certificate:
    'The certificate of the mail server is not trusted. Correct the host in SMTP_URL, or name your own authority in NODE_EXTRA_CA_CERTS; restart the notifier, then replay.',
  smtp_no_tls:
    'The mail server does not speak TLS as SMTP_URL demands. Correct smtp:// or smtps://, port and requireTLS; restart the notifier, then replay.',
  smtp_protocol:
    'What answers is no mail server. Correct host and port in SMTP_URL, restart the notifier, then replay.',
  smtp_name_unknown:
    'The host of the mail server has no address. Correct SMTP_URL or the name server, restart the notifier, then replay.',
  smtp_sender_refused: 'The mail server refuses the sender. Correct MAIL_FROM, restart the notifier, then replay.',
  mail_dir_unwritable: 'Mail can not be written. Free space or correct MAIL_DIR, then replay.',
  unexpected_error:
    'A fault of the program. Search the consumer’s log for the event id; messages with the same stack digest have the same fault. Replay after the mended build runs.',
};

/** What an operator would do about it. One sentence or two. */
export function adviceFor(code: string): string {
  return ADVICE[code] ?? ANY_OTHER;
}
