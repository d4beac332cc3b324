import type { App } from './types';

/** A client that goes on sending what was refused has so long to read why; milliseconds. */
const LINGER_MS = 3_000;

/** After an answer, a body that nobody reads any more ends with its connection: no one holds one by trickling into it. */
export function registerUnread(app: App): void {
  app.addHook('onResponse', (request, _reply, done) => {
    const { raw } = request;
    if (!raw.complete && !raw.destroyed) {
      const cut = setTimeout(() => raw.complete || raw.destroy(), LINGER_MS).unref();
      raw.once('close', () => clearTimeout(cut));
    }
    done();
  });
}
