export { classifyLocally, type LocalSuggestion, type LocalText } from './classify-locally';
export { type CombineOptions, DEFAULT_COMBINATION, type ModelOpinion, rankCategories } from './combine';
export { countFeatures, type SparseVector, weigh } from './model/features';
export { LinearModel, softmax, type StoredModel } from './model/linear-model';
export { correctSpelling } from './spelling/correct';
export { scoreTerms } from './terms/score';
export { detectLanguage } from './language/detect';
export { proseShare, words } from './text/tokens';
