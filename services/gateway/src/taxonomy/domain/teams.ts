import type { CreateTeamBody, DeskContents, DeskTeam, TeamPatchBody } from '@switchboard/contracts';
import { unique } from '../../domain/unique';
import { nextOrder } from './entries';

export const newTeam = (body: CreateTeamBody, contents: DeskContents): DeskTeam => ({
  key: body.key ?? body.label,
  label: body.label,
  description: body.description ?? null,
  skills: unique(body.skills ?? []),
  order: body.order ?? nextOrder(contents, 'teams'),
  retired: false,
});

/** A team that people are in and of which nothing is said yet. */
export const undescribed = (key: string, order: number): DeskTeam => ({
  key,
  label: key,
  description: null,
  skills: [],
  order,
  retired: false,
});

export function patchedTeam(before: DeskTeam, { skills, ...body }: TeamPatchBody): DeskTeam {
  return { ...before, ...body, ...(skills ? { skills: unique(skills) } : {}) };
}
