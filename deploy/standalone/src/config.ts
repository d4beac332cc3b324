import { LOG_LEVELS, mongodbUriSetting, publicUrlSetting, smtpUrlSetting } from '@switchboard/kernel';
import { processSettings } from '@switchboard/service-kit';
import { Type } from 'typebox';

/** Settings of the single process; those of the services are read from the same environment. */
export const standaloneSettings = Type.Object({
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3000, description: 'HTTP port of everything' }),
  HOST: Type.String({
    default: '127.0.0.1',
    description: 'Address to listen on; the local mail page is served on loopback only',
  }),
  DATA_DIR: Type.String({
    default: './.data',
    description: 'Folder of the embedded store and of mail without SMTP_URL',
  }),
  MONGODB_URI: Type.Optional(mongodbUriSetting('A MongoDB instead of the embedded store, with the database name')),
  OPS_PORT: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 65_535,
      description:
        'Port of /metrics, /healthz and /readyz; 0 takes any free one. Standalone: 9090, or any free one where that is taken',
    }),
  ),
  OPS_HOST: processSettings.properties.OPS_HOST,
  PUBLIC_URL: Type.Optional(
    publicUrlSetting({
      description: 'Address that people reach it at; links in e-mails start with it. Default http://HOST:PORT',
    }),
  ),
  SMTP_URL: Type.Optional(smtpUrlSetting('Mail server; without it mail goes to DATA_DIR/mail')),
  // Warnings unless asked for more: the terminal belongs to the banner.
  LOG_LEVEL: Type.Enum([...LOG_LEVELS], { default: 'warn', description: 'How much is logged' }),
});
