import { type CurrentTaxonomy, type DeskTaxonomy, deskTaxonomy, INITIAL_TAXONOMY } from '@switchboard/contracts';
import { messageOf } from '@switchboard/kernel';
import { TAXONOMY_ID, type TaxonomyDocument, taxonomyCollection } from '@switchboard/persistence';
import type { Platform } from './platform';

/** How long a process may work with an old copy where no event reached it; milliseconds. */
const CHECK_EVERY_MS = 5_000;

/**
 * A process's copy of what admins define. Every change is an event, upon which it is read anew; a look at the version every few
 * seconds makes up for events that were missed. Until somebody has stored anything it holds the defaults.
 */
export class TaxonomyFollower implements CurrentTaxonomy {
  private copy: DeskTaxonomy = INITIAL_TAXONOMY;
  private reading: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  /** @param onChange after a newer copy than before was taken; not for the first one. */
  constructor(
    private readonly platform: Pick<Platform, 'bus' | 'database' | 'logger'>,
    private readonly onChange: () => void = () => undefined,
  ) {
    const look = () => void this.refresh();
    platform.bus.watch({ types: ['taxonomy.changed'], onEvent: look, onWatching: look, onGap: look });
  }

  current(): DeskTaxonomy {
    return this.copy;
  }

  /** Reads it for the first time, and keeps up from then on. Run again it does no harm. */
  async start(): Promise<void> {
    const document = await this.read();
    if (document) this.copy = deskTaxonomy(document, document.version);
    this.timer ??= setInterval(() => void this.refresh(), CHECK_EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.reading;
  }

  /** A document that this process has just written or read. */
  take(document: Pick<TaxonomyDocument, 'version' | 'categories' | 'teams' | 'fields'>): void {
    if (document.version <= this.copy.version) return;
    this.copy = deskTaxonomy(document, document.version);
    this.onChange();
  }

  /** Asks for the version and reads what is newer. Never rejects: the copy at hand stays good enough until the next look. */
  async refresh(): Promise<void> {
    if (this.stopped) return;
    // What was asked while a look was under way may have happened after it had read.
    this.again = true;
    this.reading ??= this.readAll().finally(() => (this.reading = undefined));
    await this.reading;
  }

  private async readAll(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        const version = await this.version();
        if (version <= this.copy.version) continue;
        const document = await this.read();
        if (document) this.take(document);
      } catch (error) {
        this.platform.logger.warn(
          { reason: messageOf(error) },
          'the taxonomy could not be read; the copy at hand is used',
        );
      }
    }
  }

  private async version(): Promise<number> {
    const found = await this.model.findById(TAXONOMY_ID, { version: 1 }).lean<{ version: number }>().exec();
    return found?.version ?? 0;
  }

  private async read(): Promise<TaxonomyDocument | null> {
    return this.model.findById(TAXONOMY_ID).lean<TaxonomyDocument>().exec();
  }

  private get model() {
    return this.platform.database.model(taxonomyCollection);
  }
}
