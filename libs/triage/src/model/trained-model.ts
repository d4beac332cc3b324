import stored from './model.weights.json';
import { LinearModel, type StoredModel } from './linear-model';

/** Everything that `npm run train` makes. */
export interface StoredModels {
  readonly version: string;
  /** Real tickets, stripped of stop words → the labels of that data. */
  readonly tickets: StoredModel;
  /** Messy texts in many languages → category. */
  readonly categories: StoredModel;
  readonly priorities: StoredModel;
  /** Factor of the scores that makes the stated confidence true. */
  readonly sharpness: number;
}

export interface Models {
  readonly version: string;
  readonly tickets: LinearModel;
  readonly categories: LinearModel;
  readonly priorities: LinearModel;
  readonly sharpness: number;
}

export function modelsFrom(from: StoredModels): Models {
  return {
    version: from.version,
    tickets: new LinearModel(from.tickets),
    categories: new LinearModel(from.categories),
    priorities: new LinearModel(from.priorities),
    sharpness: from.sharpness,
  };
}

/** As stored, for a training that keeps a part of it. */
export const storedModels: StoredModels = stored;

/** The models that this version ships; made by `npm run train`. */
export const trainedModels: Models = modelsFrom(stored);
