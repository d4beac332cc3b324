import { checkedSetting, ConfigError, publicUrlSetting, smtpUrlSetting } from '@switchboard/kernel';
import { Type, type Static } from 'typebox';
import { senderComplaint } from './domain/sender';

export const settings = Type.Object({
  SMTP_URL: Type.Optional(
    smtpUrlSetting('Mail server, e.g. smtps://user:password@host:465; without it mails become files in MAIL_DIR'),
  ),
  MAIL_DIR: Type.Optional(
    Type.String({ description: 'Where mails are written as .eml files when there is no SMTP_URL' }),
  ),
  MAIL_FROM: checkedSetting(
    {
      default: 'Switchboard <switchboard@localhost>',
      description: 'Sender of all mails; its domain is also that of their Message-IDs',
    },
    senderComplaint,
  ),
  PUBLIC_URL: publicUrlSetting({
    default: 'http://127.0.0.1:3000',
    description: 'Where people reach the web page; links in mails start with it',
  }),
  SMTP_MAX_CONNECTIONS: Type.Integer({
    minimum: 1,
    maximum: 100,
    default: 5,
    description: 'Connections to the mail server at most, per process',
  }),
  NOTIFIER_CONCURRENCY: Type.Integer({
    minimum: 1,
    maximum: 200,
    default: 5,
    description: 'Notifications worked on at once, per process',
  }),
  MAILS_PER_RECIPIENT_PER_HOUR: Type.Integer({
    minimum: 1,
    maximum: 10_000,
    default: 60,
    description: 'Mails to one person within an hour at most, from all notifiers together; more are recorded as failed',
  }),
  NOTIFIER_LEASE_SECONDS: Type.Integer({
    minimum: 1,
    maximum: 3_600,
    default: 55,
    description: 'How long a worker has a notification to itself; after a crash it is sent again this much later',
  }),
});

export type NotifierConfig = Readonly<Static<typeof settings>>;

/** Where mails go. @throws ConfigError naming both settings when neither is there. */
export function mailTarget(config: NotifierConfig): { smtpUrl: string } | { directory: string } {
  if (config.SMTP_URL) return { smtpUrl: config.SMTP_URL };
  if (config.MAIL_DIR) return { directory: config.MAIL_DIR };
  throw new ConfigError(
    'Mails have nowhere to go: set SMTP_URL (a mail server) or MAIL_DIR (a directory for .eml files) in the environment.',
  );
}
