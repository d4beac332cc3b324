import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { Problem } from '@switchboard/contracts';
import type { FastifySchema } from 'fastify';
import type { App } from './types';

export const DOCUMENT_PATH = '/api/openapi.json';
export const DOCS_PATH = '/api/docs';

const TAGS = [
  { name: 'accounts', description: 'Sign up, sign in, own profile' },
  { name: 'users', description: 'People and what they can' },
  { name: 'tickets', description: 'Tickets, their routing and history' },
  { name: 'operations', description: 'Is it alive, is it ready' },
];

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** Generates the document from the routes' own schemas; must be registered before the routes. */
export async function registerOpenApi(app: App, publicUrl: string): Promise<void> {
  app.addHook('onRoute', route => {
    const schema = route.schema as (FastifySchema & { security?: unknown }) | undefined;
    if (!schema || schema.hide) return;
    const secured = (route.config?.access ?? 'public') !== 'public';
    if (secured) schema.security = [{ bearer: [] }];
    schema.response = {
      ...(schema.response as object),
      '4xx': problem('Refused; `code` says why'),
      '5xx': problem('Failed; trying again may help'),
    };
  });
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
  await app.register(swaggerUi, { routePrefix: DOCS_PATH, uiConfig: { deepLinking: true, tryItOutEnabled: false } });
  app.get(
    DOCUMENT_PATH,
    { schema: { hide: true }, config: { access: 'public', limit: 'none' } },
    async (_request, reply) => reply.type('application/json; charset=utf-8').send(app.swagger()),
  );
}
