import { commonSettings } from '@switchboard/kernel';
import { Type } from 'typebox';

const count = (what: string) =>
  Type.Integer({ minimum: 0, maximum: 50, default: 1, description: `How many ${what} processes` });

/** Settings of the launcher; everything else in the environment reaches the services as it is. */
export const distributedSettings = Type.Object({
  AMQP_URL: Type.String({ minLength: 1, pattern: '^amqps?://', description: 'RabbitMQ that all processes use' }),
  MONGODB_URI: Type.String({
    minLength: 1,
    pattern: '^mongodb(\\+srv)?://[^/]+/[^/?]+',
    description: 'MongoDB with the database name',
  }),
  PORT: Type.Integer({
    minimum: 1,
    maximum: 65_535,
    default: 3000,
    description: 'HTTP port of the first gateway; further ones count up',
  }),
  OPS_PORT: Type.Integer({
    minimum: 1,
    maximum: 65_535,
    default: 9090,
    description: 'Health port of the first process; further ones count up',
  }),
  GATEWAYS: count('gateway'),
  CLASSIFIERS: count('classifier'),
  ROUTERS: count('router'),
  NOTIFIERS: count('notifier'),
  AUDITS: count('audit'),
  ...commonSettings,
});
