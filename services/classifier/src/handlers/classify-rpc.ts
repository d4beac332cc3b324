import type { ClassifyRequest, ClassifyResponse } from '@switchboard/contracts';
import type { HandlerContext } from '@switchboard/messaging';
import { neededSkills } from '../domain/needed-skills';
import type { ClassifierDeps } from '../usecases/deps';

/** A preview of what a ticket with this text would get; always an answer, nothing is stored. */
export function classifyRpc(deps: ClassifierDeps) {
  return async (request: ClassifyRequest, context: Omit<HandlerContext, 'attempt'>): Promise<ClassifyResponse> => {
    const { open, notes } = deps.taxonomy.current();
    const { suggestion, correctedDescription } = await deps.triage.classify(
      request,
      open,
      deps.budgetMs,
      context.signal,
    );
    deps.metrics.classified(suggestion.source, 'preview');
    const { category, subcategory, priority, summary, language, confidence, source } = suggestion;
    return {
      category,
      subcategory,
      priority,
      skills: neededSkills(suggestion, notes),
      summary,
      language,
      confidence,
      source,
      correctedDescription,
    };
  };
}
