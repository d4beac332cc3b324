import type { CreateTeamBody, TeamPatchBody } from '@switchboard/contracts';
import { call, onceKey } from './call';

export const createTeam = (body: CreateTeamBody, key: string) =>
  call('POST', '/teams', { body, headers: onceKey(key) });

export const changeTeam = (key: string, body: TeamPatchBody) => call('PATCH', '/teams/{key}', { path: { key }, body });

/** @returns the team, retired, where something names it; else nothing is left of it */
export const removeTeam = (key: string) => call('DELETE', '/teams/{key}', { path: { key } });
