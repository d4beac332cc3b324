import type { Hosting } from '@switchboard/service-kit';

const MAIL_FROM = 'Switchboard <switchboard@localhost>';

export const hosting: Hosting = {
  scaling: { messagesPerReplica: 50, maxReplicas: 10 },
  outbound: { to: 'smtp', ports: [25, 465, 587, 1025] },
  kubernetes: {
    settings: [
      { key: 'MAIL_FROM', value: MAIL_FROM },
      { key: 'PUBLIC_URL', value: 'http://localhost:8080' },
    ],
    secrets: [{ key: 'SMTP_URL', value: 'smtps://<user>:<password>@<host>:465' }],
  },
  compose: {
    environment: [
      {
        key: 'SMTP_URL',
        value: '${SMTP_URL:-smtp://mailpit:1025}',
        why: 'The mailbox below unless a mail server is given.',
      },
      { key: 'MAIL_FROM', value: `\${MAIL_FROM:-${MAIL_FROM}}` },
      { key: 'PUBLIC_URL', value: '${PUBLIC_URL:-http://localhost:8080}' },
    ],
    after: ['mailpit'],
  },
};
