import type { DeskContents } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import {
  type AggregateStore,
  isDuplicateKey,
  TAXONOMY_ID,
  type TaxonomyDocument,
  type TaxonomySection,
} from '@switchboard/persistence';
import type { TaxonomyStore } from '../ports';

/** The one document of the collection `taxonomy`. */
export class MongoTaxonomy implements TaxonomyStore {
  /** @param taken told of what is stored by now */
  constructor(
    private readonly store: AggregateStore<TaxonomyDocument, TaxonomySection>,
    private readonly taken: (document: TaxonomyDocument) => void,
  ) {}

  async seed({ categories, teams, fields }: DeskContents): Promise<void> {
    if (await this.store.find(TAXONOMY_ID)) return;
    try {
      // Nobody changed anything, so there is no event.
      await this.store.create({ _id: TAXONOMY_ID, categories, teams, fields }, [], { correlationId: newId() });
    } catch (error) {
      if (!isDuplicateKey(error, '_id')) throw error;
    }
  }

  change: TaxonomyStore['change'] = async (cause, decide) => {
    const result = await this.store.change(TAXONOMY_ID, cause, decide);
    if (result.outcome === 'missing') throw new Error('the taxonomy has disappeared from the database');
    this.taken(result.document);
    return result.document;
  };
}
