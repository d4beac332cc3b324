import { type Taxonomy } from '@switchboard/contracts';
import { classifyLocally, correctSpelling, detectLanguage } from '@switchboard/triage';
import type { Suggestion, TicketText } from '../domain/suggestion';
import type { Classifier, Corrector } from '../ports';

/** The classifier that needs nobody: a trained model and tables, in this process. */
export class LocalClassifier implements Classifier {
  async classify(text: TicketText, taxonomy: Taxonomy): Promise<Suggestion> {
    const { correctedDescription: _, ...suggestion } = classifyLocally(text, taxonomy);
    return { ...suggestion, source: 'local', promptHash: '' };
  }
}

/** The lexicon is English; other languages are left alone. */
export const correctEnglish: Corrector = ({ title, description }) =>
  detectLanguage(`${title ?? ''}\n${description}`) === 'en' ? correctSpelling(description) : description;
