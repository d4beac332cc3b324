import type { MakeStage } from '../types';
import { facet } from './facet';
import { fieldStages } from './fields';
import { groupStages } from './group';
import { lookup } from './lookup';
import { passingStages } from './passing';
import { sortStage } from './sort';
import { unwind } from './unwind';

/** Maker of each stage: all that the language has. */
export const stages: Readonly<Record<string, MakeStage>> = {
  ...passingStages,
  ...fieldStages,
  ...groupStages,
  $sort: (operand, { budget }) => sortStage(operand, budget),
  $unwind: unwind,
  $facet: facet,
  $lookup: lookup,
};
