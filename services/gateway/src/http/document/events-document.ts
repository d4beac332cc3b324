import {
  completeEvent,
  EnvelopeSchema,
  EVENT_DEFINITIONS,
  LIVE_EXAMPLES,
  LIVE_PUSHES,
  LiveRequest,
  schemaUri,
} from '@switchboard/contracts';
import { shareSchemas } from './shared-schemas';
import type { Schema } from './types';

const EXCHANGE = 'switchboard.events';
const AN_ID = '0198a1f0-0000-7000-8000-0000000000aa';

/** `ticket.status_changed` → `TicketStatusChanged` */
const nameOf = (type: string) => type.replace(/(?:^|[._])([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** Each event as it travels: a CloudEvents envelope around its data. */
function eventMessages() {
  return EVENT_DEFINITIONS.map(({ type, version, description, data, example }) => {
    const title = nameOf(type) + (version === 1 ? '' : `V${version}`);
    const { properties } = EnvelopeSchema;
    const origin = {
      id: AN_ID,
      source: 'gateway',
      subject: AN_ID,
      sequence: 1,
      time: new Date(0),
      correlationId: 'request-1',
    };
    const envelope = completeEvent({ type, data: example } as never, origin);
    return {
      title,
      type,
      message: {
        name: type,
        title,
        summary: description,
        contentType: 'application/cloudevents+json',
        schema: {
          ...EnvelopeSchema,
          title: `${title}Event`,
          description,
          properties: {
            ...properties,
            type: { const: type },
            dataschema: { const: schemaUri(type, version) },
            data: { ...data, title: `${title}Data` },
          },
        } as Schema,
        examples: [{ payload: { ...envelope, dataschema: schemaUri(type, version) } }],
      },
    };
  });
}

const message = (schema: Schema, examples: readonly unknown[] = []) => ({
  name: schema.title,
  title: schema.title,
  summary: schema['description'] ?? 'Said by a client',
  contentType: 'application/json',
  schema,
  ...(examples.length > 0 ? { examples: examples.map(payload => ({ payload })) } : {}),
});

const withPayload = <T extends { schema: Schema }>({ schema, ...rest }: T) => ({ ...rest, payload: schema });

/** AsyncAPI 3: what services tell each other over RabbitMQ, and the frames of the WebSocket. From the registry of events. */
export function eventsDocument(publicUrl: string) {
  const events = eventMessages();
  const requests = (LiveRequest as unknown as { anyOf: Schema[] }).anyOf.map(schema =>
    message(schema, schema.title === 'LiveSubscribe' ? [LIVE_EXAMPLES.request] : []),
  );
  const pushes = Object.values(LIVE_PUSHES).map(schema =>
    message({ ...schema }, schema === LIVE_PUSHES.joined ? [LIVE_EXAMPLES.push] : []),
  );
  const all = { events: events.map(event => event.message), requests, pushes };
  const { part, schemas } = shareSchemas(all);
  const messages = Object.fromEntries(
    [...part.events, ...part.requests, ...part.pushes].map(one => [one.title, withPayload(one)]),
  );
  const named = (list: readonly { title?: string }[]) =>
    Object.fromEntries(list.map(({ title = '' }) => [title, { $ref: `#/components/messages/${title}` }]));
  const of = (channel: string, list: readonly { title?: string }[]) =>
    list.map(({ title }) => ({ $ref: `#/channels/${channel}/messages/${title}` }));
  const { host, protocol } = new URL(publicUrl);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Switchboard',
      version: '1.0.0',
      description: 'What services of the help desk tell each other, and what is pushed to whoever follows tickets.',
    },
    defaultContentType: 'application/json',
    servers: {
      live: {
        host,
        protocol: protocol === 'https:' ? 'wss' : 'ws',
        security: [{ $ref: '#/components/securitySchemes/bearer' }],
      },
      broker: { host: 'rabbitmq:5672', protocol: 'amqp', protocolVersion: '0-9-1', description: '`AMQP_URL`' },
    },
    channels: {
      events: {
        address: '{type}',
        title: 'Events',
        description: `Topic exchange \`${EXCHANGE}\`; the routing key is the type of the event. Delivered at least once: tell repetitions by \`id\`.`,
        servers: [{ $ref: '#/servers/broker' }],
        parameters: { type: { description: 'Type of the event', enum: [...new Set(events.map(({ type }) => type))] } },
        messages: named(events),
        bindings: {
          amqp: { is: 'routingKey', exchange: { name: EXCHANGE, type: 'topic', durable: true, autoDelete: false } },
        },
      },
      live: {
        address: '/ws',
        title: 'Live',
        description:
          'A WebSocket with one JSON object per frame, 16 KiB at most; `Sec-WebSocket-Protocol: switchboard, bearer.<access token>`.',
        servers: [{ $ref: '#/servers/live' }],
        messages: named([...requests, ...pushes]),
        bindings: {
          ws: {
            method: 'GET',
            query: {
              type: 'object',
              properties: { after: { type: 'string', description: '`id` of the newest push that you have' } },
            },
          },
        },
      },
    },
    operations: {
      publishEvents: {
        action: 'send',
        channel: { $ref: '#/channels/events' },
        summary: 'What happened',
        messages: of('events', events),
      },
      follow: {
        action: 'receive',
        channel: { $ref: '#/channels/live' },
        summary: 'What clients may say',
        messages: of('live', requests),
      },
      push: {
        action: 'send',
        channel: { $ref: '#/channels/live' },
        summary: 'What they are told',
        messages: of('live', pushes),
      },
    },
    components: {
      messages,
      schemas,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
