import type { MakeStage } from '../types';
import { facet } from './facet';
import { fieldStages } from './fields';
import { groupStages } from './group';
import { lookup, unionWith } from './lookup';
import { passingStages } from './passing';
import { sortStage } from './sort';
import { unwind } from './unwind';
import { setWindowFields } from './windows';

/** Maker of each stage. */
export const stages: Readonly<Record<string, MakeStage>> = {
  ...passingStages,
  ...fieldStages,
  ...groupStages,
  $sort: (operand, { budget }) => sortStage(operand, budget),
  $unwind: unwind,
  $setWindowFields: setWindowFields,
  $facet: facet,
  $lookup: lookup,
  $unionWith: unionWith,
};
