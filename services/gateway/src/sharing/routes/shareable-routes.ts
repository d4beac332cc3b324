import type { FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { parseIfMatch, versionHeader } from '../../domain/etag';
import type { Principal } from '../../domain/principal';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import { idParams } from '../../http/paths';
import type { Access, App } from '../../http/types';
import type { Shareable } from '../domain/shareable';
import { type ItemRequest, readItem, removeItem, type Shelf } from '../usecases/shareables';

/** What tells the routes of one kind from those of another. */
export interface ShareableRoutes<T extends Shareable, Create, Patch, View extends { readonly id: string }> {
  readonly path: string;
  readonly tags: string[];
  readonly access: Access;
  readonly schemas: { readonly create: TSchema; readonly patch: TSchema; readonly view: TSchema };
  /** In names of operations: `View` for `createView`. */
  readonly noun: string;
  readonly summaries: { readonly create: string; readonly read: string };
  readonly description: string;
  /** Codes with which a body is refused that is well-formed. */
  readonly refuses: Readonly<Record<number, readonly string[]>>;
  create(body: Create, request: ItemRequest): Promise<T>;
  change(body: Patch, request: ItemRequest): Promise<T>;
  view(item: T, viewer: Principal): View;
}

/** To make one, read it, change it and remove it. Each kind has its own list. */
export function shareableRoutes<T extends Shareable, Create, Patch, View extends { readonly id: string }>(
  app: App,
  shelf: Shelf<T> & IdempotencyPorts,
  { path, tags, access, schemas, noun, ...routes }: ShareableRoutes<T, Create, Patch, View>,
): void {
  const { name, room } = shelf.kind;
  const honours =
    'Its owner, and admins those that are shared; that is told in the trail. Honours `If-Match` (412 `version_stale`).';
  const response = { 200: schemas.view };

  app.post(
    path,
    {
      config: { access, idempotencyKey: true, refuses: { ...routes.refuses, 409: [room.code] } },
      schema: {
        tags,
        operationId: `create${noun}`,
        summary: routes.summaries.create,
        description: `Takes an \`Idempotency-Key\`. ${routes.description} 409 \`${room.code}\` beyond ${room.own} of one person.`,
        body: schemas.create,
        response: { 201: schemas.view },
      },
    },
    async (request, reply) => {
      const by = callerOf(request);
      return createOnce<View>(shelf, request, reply, {
        make: async id => {
          const item = await routes.create(request.body as Create, { id, by, cause: causeOf(request) });
          return { at: `${path}/${item._id}`, body: routes.view(item, by) };
        },
        again: async ({ id }) => routes.view(await readItem(shelf, id, by), by),
      });
    },
  );

  app.get(
    `${path}/:id`,
    {
      config: { access },
      schema: { tags, operationId: `get${noun}`, summary: routes.summaries.read, params: idParams, response },
    },
    async (request, reply) => {
      const view = routes.view(await readItem(shelf, request.params.id, callerOf(request)), callerOf(request));
      return reply.headers(versionHeader(view)).send(view);
    },
  );

  app.patch(
    `${path}/:id`,
    {
      config: { access, ifMatch: true, refuses: { 403: [], ...routes.refuses } },
      schema: {
        tags,
        operationId: `change${noun}`,
        summary: `Change a ${name}`,
        description: honours,
        params: idParams,
        body: schemas.patch,
        response,
      },
    },
    async (request, reply) => {
      const item = await routes.change(request.body as Patch, itemRequest(request, request.params.id));
      const view = routes.view(item, callerOf(request));
      return reply.headers(versionHeader(view)).send(view);
    },
  );

  app.delete(
    `${path}/:id`,
    {
      config: { access, ifMatch: true, refuses: { 403: [] } },
      schema: {
        tags,
        operationId: `remove${noun}`,
        summary: `Remove a ${name}`,
        description: honours,
        params: idParams,
        response: { 204: Type.Null({ description: 'Removed' }) },
      },
    },
    async (request, reply) => {
      await removeItem(shelf, itemRequest(request, request.params.id));
      return reply.code(204).send(null);
    },
  );
}

const itemRequest = (request: FastifyRequest, id: string): ItemRequest => ({
  id,
  by: callerOf(request),
  cause: causeOf(request),
  accepted: parseIfMatch(request.headers['if-match']),
});
