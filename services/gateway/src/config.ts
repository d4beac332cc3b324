import { LIMITS } from '@switchboard/contracts';
import { type Static, Type } from 'typebox';

/** Settings of the gateway; keys are environment variables. */
export const gatewaySettings = Type.Object({
  PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 3000,
    description: 'Port of the API; 0 takes any free one',
  }),
  HOST: Type.String({ default: '0.0.0.0', description: 'Address that PORT listens on' }),
  PUBLIC_URL: Type.String({
    default: 'http://127.0.0.1:3000',
    pattern: '^https?://[^/\\s]+$',
    description: 'How people reach the API, without a path; also the issuer of access tokens',
  }),
  ADMIN_EMAIL: Type.String({
    default: 'admin@switchboard.local',
    pattern: '^[^\\s@]+@[^\\s@]+$',
    description: 'Address of the first admin; used while no admin can sign in',
  }),
  ADMIN_PASSWORD: Type.Optional(
    Type.String({
      minLength: LIMITS.passwordMin,
      maxLength: LIMITS.passwordMax,
      description: 'Password of the first admin; generated and printed once if absent',
    }),
  ),
  JWT_PRIVATE_KEY: Type.Optional(
    Type.String({
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
      'Requests per minute to sign-up, log-in, refresh, log-out and password with one e-mail from one address',
  }),
  TRUST_PROXY: Type.String({
    default: 'false',
    description: 'Whose X-Forwarded-* is believed: false, true, a number of proxies, or addresses separated by commas',
  }),
  CORS_ORIGIN: Type.Optional(
    Type.String({ description: 'Origins, separated by commas, whose pages may call the API; none by default' }),
  ),
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

/** TRUST_PROXY as Fastify takes it. */
export function trustProxy(setting: string): boolean | string | ((address: string, hop: number) => boolean) {
  if (setting === 'true' || setting === 'false') return setting === 'true';
  if (/^\d+$/.test(setting)) return (_address, hop) => hop < Number(setting);
  return setting;
}

/** The items of a list that is separated by commas. */
export const listOf = (setting: string | undefined): string[] =>
  (setting ?? '')
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
