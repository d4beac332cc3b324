import { CreateFieldBody, FieldPage, FieldPatchBody, FieldView } from '@switchboard/contracts';
import { Type } from 'typebox';
import { notFound } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import type { App } from '../../http/types';
import type { TaxonomyPorts } from '../ports';
import { changeField, createField, removeField } from '../usecases/fields';
import { keyParams, requestOf } from './requests';
import { visibleFields, wholeList } from './views';

const tags = ['fields'];

/** Fields that this desk added to the form of its tickets. */
export function fieldRoutes(app: App, ports: TaxonomyPorts & IdempotencyPorts): void {
  app.get(
    '/fields',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listFields',
        summary: 'All fields that the caller may see on tickets, retired ones too',
        response: { 200: FieldPage },
      },
    },
    async request => {
      await ports.taxonomy.refresh();
      return wholeList(visibleFields(ports.taxonomy.current().fields, callerOf(request)));
    },
  );

  app.get(
    '/fields/:key',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'getField',
        summary: 'One field',
        params: keyParams,
        response: { 200: FieldView },
      },
    },
    async request => {
      await ports.taxonomy.refresh();
      const visible = visibleFields(ports.taxonomy.current().fields, callerOf(request));
      const field = visible.find(({ key }) => key === request.params.key);
      if (!field) throw notFound('field');
      return field;
    },
  );

  app.post(
    '/fields',
    {
      config: {
        access: 'admin',
        idempotencyKey: true,
        refuses: {
          409: ['key_taken', 'too_many_entries'],
          422: ['key_missing', 'key_repeated', 'invalid_field', 'unknown_category'],
        },
      },
      schema: {
        tags,
        operationId: 'createField',
        summary: 'Add a field to the form of tickets',
        description: 'Takes an `Idempotency-Key`. All processes follow within two seconds.',
        body: CreateFieldBody,
        response: { 201: FieldView },
      },
    },
    async (request, reply) =>
      createOnce<FieldView>(ports, request, reply, {
        make: async () => {
          const made = await createField(ports, request.body, requestOf(request));
          return { at: `/fields/${encodeURIComponent(made.key)}`, body: made };
        },
      }),
  );

  app.patch(
    '/fields/:key',
    {
      config: {
        access: 'admin',
        refuses: { 422: ['key_missing', 'key_repeated', 'invalid_field', 'unknown_category'] },
      },
      schema: {
        tags,
        operationId: 'changeField',
        summary: 'Change a field',
        description: 'Key and type stay. Tickets keep values that would not be accepted any more.',
        params: keyParams,
        body: FieldPatchBody,
        response: { 200: FieldView },
      },
    },
    async request => {
      const made = await changeField(ports, request.params.key, request.body, requestOf(request));
      return made;
    },
  );

  app.delete(
    '/fields/:key',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'deleteField',
        summary: 'Remove a field, or retire one that is in use',
        description:
          '204 when it is gone. 200 with the field, `retired`, when tickets have a value of it: they keep it, and nothing new gets one.',
        params: keyParams,
        response: { 200: FieldView, 204: Type.Null({ description: 'Removed' }) },
      },
    },
    async (request, reply) => {
      const made = await removeField(ports, request.params.key, requestOf(request));
      return made ? reply.send(made) : reply.code(204).send(null);
    },
  );
}
