import { ConfigError } from '@switchboard/kernel';

/** Seconds between heartbeats: a dead peer is noticed after two missed ones. */
const HEARTBEAT_S = 15;

export interface BrokerUrl {
  /** With credentials; goes to the client library and nowhere else. */
  readonly url: string;
  /** `host:port`, fit for logs. */
  readonly host: string;
}

/** @throws ConfigError that does not repeat the URL, which holds a password. */
export function parseBrokerUrl(text: string): BrokerUrl {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ConfigError('the URL of RabbitMQ is malformed: it must look like amqp://user:password@host:5672/vhost');
  }
  if (url.protocol !== 'amqp:' && url.protocol !== 'amqps:') {
    throw new ConfigError(`the URL of RabbitMQ must begin with amqp:// or amqps://, not ${url.protocol}//`);
  }
  if (!url.searchParams.has('heartbeat')) url.searchParams.set('heartbeat', String(HEARTBEAT_S));
  return { url: url.toString(), host: `${url.hostname}:${url.port || (url.protocol === 'amqps:' ? '5671' : '5672')}` };
}
