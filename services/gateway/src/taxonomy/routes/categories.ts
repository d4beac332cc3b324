import { CategoryPage, CategoryPatchBody, CategoryView, CreateCategoryBody } from '@switchboard/contracts';
import { Type } from 'typebox';
import { notFound } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import type { App } from '../../http/types';
import { entryOf } from '../domain/entries';
import type { TaxonomyPorts } from '../ports';
import { changeCategory, createCategory, removeCategory } from '../usecases/categories';
import { keyParams, requestOf } from './requests';
import { categoryView, wholeList } from './views';

const tags = ['categories'];

/** Categories and subcategories of tickets. Everybody reads them; admins define them. */
export function categoryRoutes(app: App, ports: TaxonomyPorts & IdempotencyPorts): void {
  app.get(
    '/categories',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listCategories',
        summary: 'All categories, retired ones too',
        response: { 200: CategoryPage },
      },
    },
    async request => {
      await ports.taxonomy.refresh();
      const caller = callerOf(request);
      return wholeList(ports.taxonomy.current().categories.map(category => categoryView(category, caller)));
    },
  );

  app.get(
    '/categories/:key',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'getCategory',
        summary: 'One category',
        params: keyParams,
        response: { 200: CategoryView },
      },
    },
    async request => {
      await ports.taxonomy.refresh();
      const category = entryOf(ports.taxonomy.current(), 'categories', request.params.key);
      if (!category) throw notFound('category');
      return categoryView(category, callerOf(request));
    },
  );

  app.post(
    '/categories',
    {
      config: {
        access: 'admin',
        idempotencyKey: true,
        refuses: { 409: ['key_taken', 'too_many_entries'], 422: ['key_missing', 'key_repeated', 'unknown_team'] },
      },
      schema: {
        tags,
        operationId: 'createCategory',
        summary: 'Add a category',
        description: 'Takes an `Idempotency-Key`. All processes follow within two seconds.',
        body: CreateCategoryBody,
        response: { 201: CategoryView },
      },
    },
    async (request, reply) =>
      createOnce<CategoryView>(ports, request, reply, {
        make: async () => {
          const made = await createCategory(ports, request.body, requestOf(request));
          return { at: `/categories/${encodeURIComponent(made.key)}`, body: made };
        },
      }),
  );

  app.patch(
    '/categories/:key',
    {
      config: {
        access: 'admin',
        refuses: { 409: ['last_category'], 422: ['key_missing', 'key_repeated', 'unknown_team'] },
      },
      schema: {
        tags,
        operationId: 'changeCategory',
        summary: 'Change a category',
        description:
          'Tickets hold the key, so a new label is theirs at once. A retired category is for no new tickets; those that have it keep it.',
        params: keyParams,
        body: CategoryPatchBody,
        response: { 200: CategoryView },
      },
    },
    async request => {
      const made = await changeCategory(ports, request.params.key, request.body, requestOf(request));
      return made;
    },
  );

  app.delete(
    '/categories/:key',
    {
      config: { access: 'admin', refuses: { 409: ['last_category'] } },
      schema: {
        tags,
        operationId: 'deleteCategory',
        summary: 'Remove a category, or retire one that is in use',
        description:
          '204 when it is gone. 200 with the category, `retired`, when tickets or fields have it: they keep it, and nothing new gets it. 409 `last_category` for the last one that is open.',
        params: keyParams,
        response: { 200: CategoryView, 204: Type.Null({ description: 'Removed' }) },
      },
    },
    async (request, reply) => {
      const made = await removeCategory(ports, request.params.key, requestOf(request));
      return made ? reply.send(made) : reply.code(204).send(null);
    },
  );
}
