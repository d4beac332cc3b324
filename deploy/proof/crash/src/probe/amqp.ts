import type { Flow, Tracker } from './tracker';

/** As much of a message as is looked at. */
interface Message {
  readonly properties: { readonly messageId?: unknown };
  readonly content: Buffer;
}
type Confirm = (error: unknown, ok: unknown) => void;
interface Channel {
  consume(queue: string, onMessage: (message: Message | null) => void, ...rest: unknown[]): Promise<unknown>;
  publish(
    exchange: string,
    key: string,
    content: Buffer,
    options?: { readonly messageId?: unknown },
    confirm?: Confirm,
  ): boolean;
  ack(message: Message, ...rest: unknown[]): void;
  reject(message: Message, ...rest: unknown[]): void;
  nack(message: Message, ...rest: unknown[]): void;
}
interface Model {
  createChannel(...rest: unknown[]): Promise<Channel>;
  createConfirmChannel(...rest: unknown[]): Promise<Channel>;
}
interface Options {
  readonly recovery?: { readonly setup?: (model: Model) => Promise<void> };
}
export interface Amqplib {
  connect(url: unknown, options?: Options): Promise<Model>;
}

/** Watches deliveries, their answers and publishes with their confirms, through the library's public interface. */
export function watchAmqp(amqplib: Amqplib, tracker: Tracker): void {
  const connect = amqplib.connect;
  amqplib.connect = async (url, options) => {
    const setup = options?.recovery?.setup;
    if (!setup) return watchModel(await connect(url, options), tracker);
    const recovery = { ...options.recovery, setup: (model: Model) => setup(watchModel(model, tracker)) };
    return connect(url, { ...options, recovery });
  };
}

function watchModel(model: Model, tracker: Tracker): Model {
  for (const open of ['createChannel', 'createConfirmChannel'] as const) {
    const original = model[open].bind(model);
    model[open] = async (...rest) => watchChannel(await original(...rest), tracker);
  }
  return model;
}

function watchChannel(channel: Channel, tracker: Tracker): Channel {
  const flows = new WeakMap<Message, Flow>();

  const consume = channel.consume.bind(channel);
  channel.consume = (queue, onMessage, ...rest) =>
    consume(
      queue,
      message => {
        if (!message) return onMessage(message);
        const flow = tracker.begin(idOf(message));
        flows.set(message, flow);
        tracker.within(flow, () => {
          tracker.boundary(flow, 'receive', true);
          onMessage(message);
        });
      },
      ...rest,
    );

  for (const answer of ['ack', 'reject', 'nack'] as const) {
    const original = channel[answer].bind(channel);
    channel[answer] = (message, ...rest) => {
      const flow = flows.get(message);
      tracker.boundary(flow, `before ${answer}`);
      original(message, ...rest);
      if (flow) tracker.settled(flow);
    };
  }

  const publish = channel.publish.bind(channel);
  channel.publish = (exchange, key, content, options, confirm) => {
    // A relay publishes in batches, and after a reconnect: whose context it has then is chance.
    const flow = tracker.writerOf(String(options?.messageId)) ?? tracker.current;
    const isEvent = withoutNamespace(exchange) === 'events';
    const what = `publish ${isEvent ? key : isReply(key) ? 'the answer' : `to ${withoutNamespace(key || exchange)}`}`;
    tracker.boundary(flow, `before ${what}`);
    if (!confirm) {
      const sent = publish(exchange, key, content, options);
      // As far as this process ever learns.
      tracker.boundary(flow, `after ${what}`, true);
      return sent;
    }
    return publish(exchange, key, content, options, (error, ok) => {
      // Confirms come over the connection, whose context is nobody's.
      if (isEvent && !error) tracker.published(String(options?.messageId));
      tracker.boundary(flow, `after ${what}`, true);
      confirm(error, ok);
    });
  };
  return channel;
}

/** A question has no id of its own; the one of what it asks for does not change when it is asked again. */
function idOf({ properties, content }: Message): string {
  if (properties.messageId !== undefined) return String(properties.messageId);
  try {
    return String((JSON.parse(content.toString()) as { id?: unknown }).id);
  } catch {
    return 'unknown';
  }
}

/** The queue of an answer has another name for each asker. */
function isReply(key: string): boolean {
  return key.startsWith('amq.rabbitmq.reply-to');
}

/** All names in the broker begin with a namespace and a dot. */
function withoutNamespace(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
