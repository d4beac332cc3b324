import { Type } from 'typebox';
import { commonSettings } from '@switchboard/kernel';

/** Settings of a process that runs one service against RabbitMQ and MongoDB. */
export const processSettings = Type.Object({
  AMQP_URL: Type.String({
    minLength: 1,
    pattern: '^amqps?://',
    description: 'RabbitMQ, e.g. amqp://user:password@host:5672',
  }),
  AMQP_NAMESPACE: Type.String({
    default: 'switchboard',
    pattern: '^[a-z0-9][a-z0-9-]{0,40}$',
    description: 'Prefix of exchanges and queues; one broker can serve several installations',
  }),
  MONGODB_URI: Type.String({
    minLength: 1,
    pattern: '^mongodb(\\+srv)?://[^/]+/[^/?]+',
    description: 'MongoDB with the database name, e.g. mongodb://host:27017/switchboard',
  }),
  OPS_PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 9090,
    description: 'Port of /healthz, /readyz and /metrics; 0 takes any free one',
  }),
  OPS_HOST: Type.String({ default: '0.0.0.0', description: 'Address that OPS_PORT listens on' }),
  ...commonSettings,
});
