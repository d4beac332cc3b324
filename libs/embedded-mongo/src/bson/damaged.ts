/** Stored bytes that are no document: those that come in are checked, so the file is damaged, or it was read past its time. */
export class DamagedDocumentError extends Error {
  constructor(what: string) {
    super(`a stored document has ${what}`);
    this.name = 'DamagedDocumentError';
  }
}
