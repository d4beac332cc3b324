import {
  type CreateTeamBody,
  type DeskContents,
  type DeskTeam,
  inOrder,
  TAXONOMY_LIMITS,
  type TeamPatchBody,
} from '@switchboard/contracts';
import type { Cause } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { entryOf, nextOrder } from '../domain/entries';
import { newTeam, patchedTeam, undescribed } from '../domain/teams';
import type { TaxonomyPorts, TeamMember } from '../ports';
import { addEntry, reviseEntry } from './write-entry';

const list = 'teams';

interface Request {
  readonly by: Principal;
  readonly cause: Cause;
}

export interface TeamWithMembers {
  readonly team: DeskTeam;
  readonly members: readonly TeamMember[];
}

/** All teams: those that are described, and those that people say they are in. */
export async function listTeams({ taxonomy, teamMembers }: TaxonomyPorts): Promise<TeamWithMembers[]> {
  const [members] = await Promise.all([teamMembers.byTeam(), taxonomy.refresh()]);
  const { teams } = taxonomy.current();
  const named = [...members.keys()].filter(key => !teams.some(team => team.key === key));
  const last = nextOrder(taxonomy.current(), list);
  return inOrder([...teams, ...named.map(key => undescribed(key, last))]).map(team => ({
    team,
    members: members.get(team.key) ?? [],
  }));
}

export async function findTeam(ports: TaxonomyPorts, key: string): Promise<TeamWithMembers | undefined> {
  return (await listTeams(ports)).find(({ team }) => team.key === key);
}

/** Whether tickets may be given to a team: it is described or has people, and is not retired. */
export async function isTeamIn(ports: TaxonomyPorts): Promise<(key: string) => boolean> {
  const teams = await listTeams(ports);
  return key => teams.some(({ team }) => team.key === key && !team.retired);
}

export async function createTeam(ports: TaxonomyPorts, body: CreateTeamBody, request: Request): Promise<DeskTeam> {
  const make = (contents: DeskContents) => newTeam(body, contents);
  return addEntry(ports, { list, ...request }, TAXONOMY_LIMITS.teams, make);
}

/** Describing a team that people are in already is a change like any other. */
export async function changeTeam(
  ports: TaxonomyPorts,
  key: string,
  body: TeamPatchBody,
  request: Request,
): Promise<DeskTeam> {
  const changed = await reviseEntry(
    ports,
    { list, ...request },
    key,
    before => patchedTeam(before, body),
    await undescribedWith(ports, key),
  );
  return changed as DeskTeam;
}

/** @returns the team, retired, where people, categories or tickets name it; null where it is gone */
export async function removeTeam(ports: TaxonomyPorts, key: string, request: Request): Promise<DeskTeam | null> {
  const missing = await undescribedWith(ports, key);
  const retire = (before: DeskTeam) => ({ ...before, retired: true });
  const retired = await reviseEntry(ports, { list, ...request }, key, retire, missing);
  const hasMembers = ((await findTeam(ports, key))?.members.length ?? 0) > 0;
  if (hasMembers || (await ports.taxonomyUse.hasTeam(key))) return retired;
  return reviseEntry(ports, { list, ...request }, key, (before, { categories }) =>
    categories.some(({ defaultTeam }) => defaultTeam === key) ? before : null,
  );
}

async function undescribedWith(ports: TaxonomyPorts, key: string) {
  const known = await findTeam(ports, key);
  return (contents: DeskContents) =>
    known && !entryOf(contents, list, key) ? undescribed(key, nextOrder(contents, list)) : undefined;
}
