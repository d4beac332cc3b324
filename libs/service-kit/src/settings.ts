import { Type } from 'typebox';
import { amqpUrlSetting, commonSettings, mongodbUriSetting } from '@switchboard/kernel';

/** The port of health and metrics where OPS_PORT does not say otherwise. */
export const DEFAULT_OPS_PORT = 9090;

/** Settings of a process that runs one service against RabbitMQ and MongoDB. */
export const processSettings = Type.Object({
  AMQP_URL: amqpUrlSetting('RabbitMQ, e.g. amqp://user:password@host:5672'),
  AMQP_NAMESPACE: Type.String({
    default: 'switchboard',
    pattern: '^[a-z0-9][a-z0-9-]{0,40}$',
    description: 'Prefix of exchanges and queues; one broker can serve several installations',
  }),
  MONGODB_URI: mongodbUriSetting('MongoDB with the database name, e.g. mongodb://host:27017/switchboard'),
  OPS_PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: DEFAULT_OPS_PORT,
    description: 'Port of /healthz, /readyz and /metrics; 0 takes any free one',
  }),
  OPS_HOST: Type.String({
    default: '127.0.0.1',
    description: 'Address that OPS_PORT listens on; in a container 0.0.0.0, so that probes and Prometheus reach it',
  }),
  ...commonSettings,
});
