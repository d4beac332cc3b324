import type { PageFile } from './domain/page-file';

/** The built page. */
export interface PageFiles {
  /** @param path with its leading slash. */
  find(path: string): PageFile | undefined;
  /** What every address of the page begins with. */
  readonly start: PageFile;
}
