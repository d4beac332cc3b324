import { messageOf, valueWithin } from '@switchboard/kernel';
import { Type } from 'typebox';
import type { App } from '../../http/types';

export interface HealthPorts {
  /** Undefined when able to work, else a sentence. */
  unreadyReason(): Promise<string | undefined>;
  /** Undefined when the broker answers, else a sentence; the gateway takes tickets without it. */
  brokerReason(): Promise<string | undefined>;
}

const tags = ['operations'];
const config = { access: 'public', limit: 'none', compartment: 'none' } as const;
const closed = { additionalProperties: false };

/** A probe gives up soon; an answer that comes later is no answer. Milliseconds. */
const PATIENCE_MS = 2_000;

async function inTime(check: Promise<string | undefined>, otherwise: string): Promise<string | undefined> {
  try {
    return await valueWithin(PATIENCE_MS, check, otherwise);
  } catch (error) {
    return messageOf(error);
  }
}

/** `/healthz`: the process answers. `/readyz`: it can take tickets. */
export function healthRoutes(app: App, ports: HealthPorts): void {
  app.get(
    '/healthz',
    {
      config,
      schema: {
        tags,
        operationId: 'healthz',
        summary: 'Is the process alive',
        response: {
          200: Type.Object(
            { status: Type.Literal('ok') },
            { ...closed, title: 'Alive', description: 'Alive', examples: [{ status: 'ok' }] },
          ),
        },
      },
    },
    async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  app.get(
    '/readyz',
    {
      config,
      schema: {
        tags,
        operationId: 'readyz',
        summary: 'Can it take requests',
        response: {
          200: Type.Object(
            { status: Type.Literal('ready'), broker: Type.String() },
            {
              ...closed,
              title: 'Ready',
              examples: [{ status: 'ready', broker: 'ok' }],
              description: 'Ready; `broker` is `ok` or says what is missing',
            },
          ),
          503: Type.Object(
            { status: Type.Literal('unready'), reason: Type.String(), broker: Type.String() },
            { ...closed, title: 'Unready', description: 'Not ready' },
          ),
        },
      },
    },
    async (_request, reply) => {
      const [reason, broker = 'ok'] = await Promise.all([
        inTime(ports.unreadyReason(), 'the database does not answer'),
        inTime(ports.brokerReason(), 'the broker does not answer'),
      ]);
      void reply.header('cache-control', 'no-store');
      if (reason === undefined) return reply.send({ status: 'ready', broker });
      return reply.code(503).header('retry-after', '2').send({ status: 'unready', reason, broker });
    },
  );
}
