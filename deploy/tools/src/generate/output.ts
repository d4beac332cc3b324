/** A file that is written as a whole, or a section of one that is not. */
export interface Output {
  /** Below the root of the repository. */
  readonly file: string;
  /** Undefined: the whole file. */
  readonly section?: string;
  render(): string | Promise<string>;
}

/** Files of which none may be there that nothing writes: what a service that is gone has left behind. */
export interface Owned {
  readonly folder: string;
  readonly covers: (file: string) => boolean;
}
