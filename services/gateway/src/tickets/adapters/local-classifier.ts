import type { CurrentTaxonomy } from '@switchboard/contracts';
import { classifyLocally } from '@switchboard/triage';
import type { LocalClassifier } from '../ports';

/** Triage without any service: keywords, rules and a small trained model in this process. */
export function localClassifier(taxonomy: CurrentTaxonomy): LocalClassifier {
  return request => {
    const { open, notes } = taxonomy.current();
    const { category, subcategory, priority, skills, summary, language, confidence, correctedDescription } =
      classifyLocally(request, open, { notes });
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
