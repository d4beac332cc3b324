import { LIMITS } from '@switchboard/contracts';
import { checkedSetting, ORIGIN_RULES, publicUrlSetting, urlComplaint } from '@switchboard/kernel';
import { type Static, Type } from 'typebox';
import { listOf } from './domain/list-of';
import { trustProxyComplaint } from './http/trust-proxy';
import { attachmentSettings } from './attachments/domain/settings';

/** Settings of the gateway; keys are environment variables. */
export const gatewaySettings = Type.Object({
  PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 3000,
    description: 'Port of the API; 0 takes any free one',
  }),
  HOST: Type.String({ default: '0.0.0.0', description: 'Address that PORT listens on' }),
  PUBLIC_URL: publicUrlSetting({
    default: 'http://127.0.0.1:3000',
    description: 'How people reach the API, without a path; also the issuer of access tokens',
  }),
  ADMIN_EMAIL: Type.String({
    default: 'admin@switchboard.local',
    text: 'email',
    description: 'Address of the first admin; used while no admin can sign in',
  }),
  ADMIN_PASSWORD: Type.Optional(
    Type.String({
      minLength: LIMITS.passwordMin,
      maxLength: LIMITS.passwordMax,
      text: 'password',
      writeOnly: true,
      description: 'Password of the first admin; generated and printed once if absent',
    }),
  ),
  JWT_PRIVATE_KEY: Type.Optional(
    Type.String({
      writeOnly: true,
      description:
        'Private Ed25519 key as JWK (JSON) for access tokens; without it one is generated and shared by the database',
    }),
  ),
  RATE_LIMIT: Type.Enum(['on', 'off'], { default: 'on', description: 'off for benchmarks' }),
  RATE_LIMIT_PER_MINUTE: Type.Integer({
    minimum: 1,
    default: 600,
    description: 'Requests per minute of one person, or of one address that is not signed in; per process',
  }),
  AUTH_RATE_LIMIT_PER_MINUTE: Type.Integer({
    minimum: 1,
    default: 20,
    description:
      'Requests per minute to sign-up, log-in and password for one account from one address; to refresh and log-out with one token; and of tokens that do not work from one address',
  }),
  TRUST_PROXY: checkedSetting(
    {
      default: 'false',
      description:
        'Whose X-Forwarded-* is believed: false, true, a number of proxies, or addresses separated by commas',
    },
    trustProxyComplaint,
  ),
  CORS_ORIGIN: Type.Optional(
    checkedSetting(
      { description: 'Origins, separated by commas, whose pages may call the API; none by default' },
      corsComplaint,
    ),
  ),
  REOPEN_DAYS: Type.Integer({
    minimum: 0,
    maximum: 3_650,
    default: 14,
    description:
      'How long after a ticket was resolved or closed its requester may open it again; days. Agents and admins always may',
  }),
  MESSAGE_EDIT_MINUTES: Type.Integer({
    minimum: 0,
    maximum: 10_080,
    default: 15,
    description: 'How long whoever wrote a message may edit it; earlier versions are kept. 0 for never',
  }),
  ...attachmentSettings,
  OVERLOAD_LATENCY_MS: Type.Integer({
    minimum: 0,
    default: 250,
    description:
      'When one of ten requests takes longer, fewer are let in at once and the others are answered with 503; 0 for never',
  }),
  DRAIN_DELAY_MS: Type.Integer({
    minimum: 0,
    maximum: 10_000,
    default: 5_000,
    description: 'After SIGTERM it is not ready but still answers, until load balancers have noticed; milliseconds',
  }),
});
export type GatewayConfig = Readonly<Static<typeof gatewaySettings>>;

/** The origins of CORS_ORIGIN in the spelling that browsers use. */
export const corsOrigins = (setting: string | undefined): string[] =>
  listOf(setting).map(origin => new URL(origin).origin);

function corsComplaint(setting: string): string | undefined {
  const complaint = listOf(setting)
    .map(origin => urlComplaint(origin, ORIGIN_RULES))
    .find(found => found !== undefined);
  return complaint && `must be origins such as ${ORIGIN_RULES.example} with commas between them; each ${complaint}`;
}
