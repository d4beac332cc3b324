import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifySchema } from 'fastify';
import { completeDocument } from './document/document';
import { eventsDocument } from './document/events-document';
import type { RouteFacts } from './document/operations';
import type { ApiDocument } from './document/types';
import type { App } from './types';

export const DOCUMENT_PATH = '/api/openapi.json';
export const EVENTS_PATH = '/api/asyncapi.json';
export const DOCS_PATH = '/api/docs';

const TAGS = [
  { name: 'accounts', description: 'Sign up, sign in, own profile' },
  { name: 'users', description: 'People and what they can' },
  { name: 'tickets', description: 'Tickets, their routing and history' },
  { name: 'categories', description: 'What tickets may be about' },
  { name: 'teams', description: 'Teams and who is in them' },
  { name: 'fields', description: 'Fields that this desk added to its tickets' },
  { name: 'jobs', description: 'Work that takes longer than a request' },
  { name: 'conversation', description: 'Messages and notes on a ticket' },
  { name: 'notifications', description: 'What concerns the caller in person' },
  { name: 'canned-replies', description: 'Answers that are written once and used often' },
  { name: 'attachments', description: 'Files of a ticket and of its messages' },
  { name: 'operations', description: 'Is it alive, is it ready, what was given up' },
];

/** Generates the document from the routes' own schemas; must be registered before the routes. */
export async function registerOpenApi(app: App, publicUrl: string): Promise<void> {
  const routes = new Map<string, RouteFacts>();
  app.addHook('onRoute', ({ schema, config = {}, url }) => {
    const { hide, operationId } = (schema ?? {}) as FastifySchema & { operationId?: string };
    if (!hide && operationId !== undefined) routes.set(operationId, { ...config, path: url });
  });
  let complete: ApiDocument | undefined;
  const document = () => (complete ??= completeDocument(app.swagger() as unknown as ApiDocument, routes));
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Switchboard', version: '1.0.0', description: 'Event-driven help desk' },
      servers: [
        { url: '/', description: 'The address that this document came from' },
        { url: publicUrl, description: 'The public address' },
      ],
      tags: TAGS,
      components: {
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
    },
  });
  await app.register(swaggerUi, {
    routePrefix: DOCS_PATH,
    uiConfig: { deepLinking: true, tryItOutEnabled: false },
    transformSpecification: () => document() as Readonly<Record<string, unknown>>,
    transformSpecificationClone: false,
  });
  app.get(
    DOCUMENT_PATH,
    { schema: { hide: true }, config: { access: 'public', limit: 'none' } },
    async (_request, reply) => reply.type('application/json; charset=utf-8').send(document()),
  );
  let events: ReturnType<typeof eventsDocument> | undefined;
  app.get(
    EVENTS_PATH,
    { schema: { hide: true }, config: { access: 'public', limit: 'none' } },
    async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send((events ??= eventsDocument(publicUrl))),
  );
}
