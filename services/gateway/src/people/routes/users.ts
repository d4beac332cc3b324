import { CreateUserBody, PAGE_LIMITS, UserListQuery, UserPage, UserPatchBody, UserView } from '@switchboard/contracts';
import { Type } from 'typebox';
import { changeUser, type ChangeUserPorts } from '../usecases/change-user';
import { createUser, type CreateUserPorts } from '../usecases/create-user';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import { actorOf } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import type { Identifier } from '../../http/identify';
import type { App } from '../../http/types';
import { userView } from './views';
import { idParams } from '../../http/paths';
import { pageFrom } from '../../http/page';

const tags = ['users'];

/** People. Agents may read one; admins may do everything. */
export function userRoutes(
  app: App,
  ports: CreateUserPorts & ChangeUserPorts & IdempotencyPorts & { identifier: Identifier },
): void {
  app.get(
    '/users',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'listUsers',
        summary: 'List people, newest first',
        querystring: UserListQuery,
        response: { 200: UserPage },
      },
    },
    async request => {
      const { limit = PAGE_LIMITS.default, cursor, total, ...filter } = request.query;
      const scope = { list: 'users', filter };
      const after = cursor === undefined ? {} : { after: decodeCursor(cursor, scope) };
      const found = await ports.users.list({ ...filter, ...after }, limit);
      return {
        ...pageFrom(found, limit, userView, user =>
          encodeCursor({ value: user.createdAt.getTime(), id: user._id }, scope),
        ),
        ...(total ? { total: await ports.users.count(filter) } : {}),
      };
    },
  );

  app.post(
    '/users',
    {
      config: { access: 'admin', compartment: 'signing-in', idempotencyKey: true, refuses: { 409: ['email_taken'] } },
      schema: {
        tags,
        operationId: 'createUser',
        summary: 'Make an account for somebody',
        description: 'Takes an `Idempotency-Key`. An agent starts online with a capacity of 5 unless told otherwise.',
        body: CreateUserBody,
        response: { 201: UserView },
      },
    },
    async (request, reply) =>
      createOnce<UserView>(ports, request, reply, {
        make: async id => {
          const actor = actorOf(callerOf(request));
          const user = await createUser(ports, id, request.body, actor, causeOf(request));
          return { at: `/users/${user._id}`, body: userView(user) };
        },
      }),
  );

  app.get(
    '/users/:id',
    {
      config: { access: 'staff' },
      schema: { tags, operationId: 'getUser', summary: 'One person', params: idParams, response: { 200: UserView } },
    },
    async request => {
      const user = await ports.users.find(request.params.id);
      if (!user) throw notFound('person');
      return userView(user);
    },
  );

  app.patch(
    '/users/:id',
    {
      config: { access: 'admin', refuses: { 409: ['last_admin'] } },
      schema: {
        tags,
        operationId: 'changeUser',
        summary: 'Change somebody',
        description:
          'Disabling signs the person out everywhere. The last admin can not be taken away (409 `last_admin`).',
        params: idParams,
        body: UserPatchBody,
        response: { 200: UserView },
      },
    },
    async request => {
      const user = await changeUser(ports, request.params.id, request.body, callerOf(request), causeOf(request));
      ports.identifier.forget(user._id);
      return userView(user);
    },
  );

  app.delete(
    '/users/:id',
    {
      config: { access: 'admin', refuses: { 409: ['last_admin'] } },
      schema: {
        tags,
        operationId: 'deleteUser',
        summary: 'Disable somebody',
        description: 'People are named in tickets and in the audit trail, so the account is disabled and kept.',
        params: idParams,
        response: { 204: Type.Null({ description: 'Disabled' }) },
      },
    },
    async (request, reply) => {
      await changeUser(ports, request.params.id, { disabled: true }, callerOf(request), causeOf(request));
      ports.identifier.forget(request.params.id);
      return reply.code(204).send(null);
    },
  );
}
