import { LinearModel } from './linear-model';
import stored from './model.weights.json';

/** The model that this version ships; made by `npm run train`. */
export const trainedModel = new LinearModel(stored);
