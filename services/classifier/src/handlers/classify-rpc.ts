import type { ClassifyRequest, ClassifyResponse } from '@switchboard/contracts';
import type { HandlerContext } from '@switchboard/messaging';
import type { HandlerDeps } from './deps';

/** A preview of what a ticket with this text would get; always an answer, nothing is stored. */
export function classifyRpc(deps: HandlerDeps) {
  return async (request: ClassifyRequest, context: Omit<HandlerContext, 'attempt'>): Promise<ClassifyResponse> => {
    const { suggestion, correctedDescription } = await deps.triage.classify(
      request,
      deps.taxonomy,
      deps.budgetMs,
      context.signal,
    );
    deps.metrics.classified(suggestion.source, 'preview');
    const { category, subcategory, priority, summary, language, confidence, source } = suggestion;
    return {
      category,
      subcategory,
      priority,
      skills: [...suggestion.skills],
      summary,
      language,
      confidence,
      source,
      correctedDescription,
    };
  };
}
