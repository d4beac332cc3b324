import type { CurrentTaxonomy, Taxonomy } from '@switchboard/contracts';
import { classifyLocally, correctSpelling, detectLanguage } from '@switchboard/triage';
import type { Suggestion, TicketText } from '../domain/suggestion';
import type { Classifier, Corrector } from '../ports';

/** Classifies in this process, without a remote service: a trained model and tables. */
export class LocalClassifier implements Classifier {
  constructor(private readonly taxonomy: CurrentTaxonomy) {}

  async classify(text: TicketText, taxonomy: Taxonomy): Promise<Suggestion> {
    const { correctedDescription: _, ...suggestion } = classifyLocally(text, taxonomy, {
      notes: this.taxonomy.current().notes,
    });
    return { ...suggestion, source: 'local', promptHash: '' };
  }
}

/** The lexicon is English; other languages are left alone. */
export const correctEnglish: Corrector = ({ title, description }) =>
  detectLanguage(`${title ?? ''}\n${description}`) === 'en' ? correctSpelling(description) : description;
