import type { Taxonomy } from '@switchboard/contracts';
import { classifyLocally } from '@switchboard/triage';
import type { LocalClassifier } from '../ports';

/** Triage without any service: keywords, rules and a small trained model in this process. */
export function localClassifier(taxonomy: Taxonomy): LocalClassifier {
  return request => {
    const { category, subcategory, priority, skills, summary, language, confidence, correctedDescription } =
      classifyLocally(request, taxonomy);
    return {
      category,
      subcategory,
      priority,
      skills,
      summary,
      language,
      confidence,
      source: 'local',
      correctedDescription,
    };
  };
}
