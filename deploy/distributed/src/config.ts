import { amqpUrlSetting, commonSettings, mongodbUriSetting } from '@switchboard/kernel';
import { catalogue } from '@switchboard/catalogue';
import { type Static, Type } from 'typebox';

/** The setting that says how many processes of a service there are, e.g. `ROUTERS`. */
export function countSetting(service: string): string {
  const name = service.toUpperCase().replaceAll('-', '_');
  return name.endsWith('S') ? name : `${name}S`;
}

const counts = Object.fromEntries(
  catalogue.map(({ name }) => [
    countSetting(name),
    Type.Integer({ minimum: 0, maximum: 50, default: 1, description: `How many ${name} processes` }),
  ]),
);

/** Settings of the launcher; everything else in the environment reaches the services as it is. */
export const distributedSettings = Type.Object({
  AMQP_URL: amqpUrlSetting('RabbitMQ that all processes use'),
  MONGODB_URI: mongodbUriSetting('MongoDB with the database name'),
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
  ...counts,
  ...commonSettings,
});

export type DistributedSettings = Readonly<Static<typeof distributedSettings>>;
