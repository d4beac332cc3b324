import { plan, type PlannedProcess } from '@switchboard/distributed';
import { freePort } from '@switchboard/testing';
import type { Lines } from './lines';

export const COUNTS = { GATEWAYS: 2, CLASSIFIERS: 2, ROUTERS: 3, NOTIFIERS: 2, AUDITS: 2 } as const;

const LEASE_SECONDS = 9;
/** Three quarters of the lease, as the notifier has it. */
export const SEND_MS = LEASE_SECONDS * 750;

/**
 * Settings that differ from the defaults, so that what a crash leaves behind is repaired within a short run: a claim on a
 * mail runs out after 9 s, a reservation that nobody confirms after 30 s (longer than any standstill, as in production).
 */
const QUICK = {
  NOTIFIER_LEASE_SECONDS: String(LEASE_SECONDS),
  ROUTER_RECONCILE_INTERVAL_MS: '5000',
  ROUTER_RESERVATION_GRACE_MS: '30000',
  RECLASSIFY_EVERY_MS: '5000',
  GEMINI_BREAKER_OPEN_MS: '5000',
};

export interface Surroundings {
  readonly amqpUrl: string;
  readonly namespace: string;
  readonly mongodbUri: string;
  readonly smtpUrl: string;
  readonly geminiUrl: string;
  readonly admin: { readonly email: string; readonly password: string };
}

/** Names of all processes, before their lines to the broker exist. */
export function processNames(): string[] {
  return basePlan().map(({ name }) => name);
}

/** Which processes to run and with what environment, each on free ports of its own. */
export async function planServices(around: Surroundings, lines: Lines): Promise<PlannedProcess[]> {
  const planned: PlannedProcess[] = [];
  for (const one of basePlan()) {
    const port: Record<string, string> = one.env['PORT'] ? { PORT: String(await freePort()), HOST: '127.0.0.1' } : {};
    planned.push({
      ...one,
      env: {
        AMQP_URL: lines.urlFor(one.name),
        AMQP_NAMESPACE: around.namespace,
        MONGODB_URI: around.mongodbUri,
        SMTP_URL: around.smtpUrl,
        MAILS_PER_RECIPIENT_PER_HOUR: '10000',
        MAIL_FROM: 'Switchboard <desk@switchboard.example>',
        GEMINI_API_KEY: 'stub',
        GEMINI_BASE_URL: around.geminiUrl,
        ADMIN_EMAIL: around.admin.email,
        ADMIN_PASSWORD: around.admin.password,
        RATE_LIMIT: 'off',
        LOG_LEVEL: 'warn',
        OPS_HOST: '127.0.0.1',
        OPS_PORT: String(await freePort()),
        ...QUICK,
        ...port,
      },
    });
  }
  return planned;
}

export function gatewayUrls(planned: readonly PlannedProcess[]): string[] {
  return planned.flatMap(({ env }) => (env['PORT'] ? [`http://127.0.0.1:${env['PORT']}`] : []));
}

function basePlan(): PlannedProcess[] {
  return plan({
    ...COUNTS,
    AMQP_URL: 'amqp://-',
    MONGODB_URI: 'mongodb://-/-',
    PORT: 1,
    OPS_PORT: 1,
    LOG_LEVEL: 'warn',
  });
}
