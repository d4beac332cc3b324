import { CreateTeamBody, TeamPage, TeamPatchBody, TeamView } from '@switchboard/contracts';
import { Type } from 'typebox';
import { notFound } from '../../domain/refusal';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import type { App } from '../../http/types';
import type { TaxonomyPorts } from '../ports';
import { changeTeam, createTeam, findTeam, listTeams, removeTeam } from '../usecases/teams';
import { keyParams, requestOf } from './requests';
import { teamView, wholeList } from './views';

const tags = ['teams'];

/** Teams: what is said of them, and who is in them. */
export function teamRoutes(app: App, ports: TaxonomyPorts & IdempotencyPorts): void {
  app.get(
    '/teams',
    {
      config: { access: 'staff' },
      schema: { tags, operationId: 'listTeams', summary: 'All teams with their members', response: { 200: TeamPage } },
    },
    async () => wholeList((await listTeams(ports)).map(teamView)),
  );

  app.get(
    '/teams/:key',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        operationId: 'getTeam',
        summary: 'One team',
        params: keyParams,
        response: { 200: TeamView },
      },
    },
    async request => {
      const found = await findTeam(ports, request.params.key);
      if (!found) throw notFound('team');
      return teamView(found);
    },
  );

  app.post(
    '/teams',
    {
      config: {
        access: 'admin',
        idempotencyKey: true,
        refuses: { 409: ['key_taken', 'too_many_entries'], 422: ['key_missing'] },
      },
      schema: {
        tags,
        operationId: 'createTeam',
        summary: 'Describe a new team',
        description: 'Takes an `Idempotency-Key`. All processes follow within two seconds.',
        body: CreateTeamBody,
        response: { 201: TeamView },
      },
    },
    async (request, reply) =>
      createOnce<TeamView>(ports, request, reply, {
        make: async () => {
          const made = await createTeam(ports, request.body, requestOf(request));
          const body = teamView((await findTeam(ports, made.key)) ?? { team: made, members: [] });
          return { at: `/teams/${encodeURIComponent(made.key)}`, body };
        },
      }),
  );

  app.patch(
    '/teams/:key',
    {
      config: { access: 'admin', refuses: { 409: ['too_many_entries'] } },
      schema: {
        tags,
        operationId: 'changeTeam',
        summary: 'Change a team',
        description:
          'A team that people are in need not have been described before. A retired team gets no tickets by default.',
        params: keyParams,
        body: TeamPatchBody,
        response: { 200: TeamView },
      },
    },
    async request => {
      const made = await changeTeam(ports, request.params.key, request.body, requestOf(request));
      return teamView((await findTeam(ports, made.key)) ?? { team: made, members: [] });
    },
  );

  app.delete(
    '/teams/:key',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'deleteTeam',
        summary: 'Remove a team, or retire one that is in use',
        description: '204 when it is gone. 200 with the team, `retired`, when people, categories or tickets name it.',
        params: keyParams,
        response: { 200: TeamView, 204: Type.Null({ description: 'Removed' }) },
      },
    },
    async (request, reply) => {
      const made = await removeTeam(ports, request.params.key, requestOf(request));
      return made
        ? reply.send(teamView((await findTeam(ports, made.key)) ?? { team: made, members: [] }))
        : reply.code(204).send(null);
    },
  );
}
