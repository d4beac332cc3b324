import { removeFile, uploadFile } from '../api/files';
import { isProblem } from '../api/problem';
import { createStore } from '../api/store';
import { type KeptUpload, keptUploads } from './kept-uploads';
import type { Refusal } from './limits';

/** A file on its way. It outlives the component that shows it, and the page where the browser can keep it. */
export interface Upload extends KeptUpload {
  /** Bytes that have gone. */
  readonly sent: number;
  readonly error: unknown;
  /** It is not sent at all. */
  readonly refused: Refusal | undefined;
}

const AGAIN_MS = 2_000;

/** What files go with: a request that is being written, one that was sent, or a message of a ticket. */
export const placeOf = {
  draft: 'draft',
  request: (ticketId: string) => `request.${ticketId}`,
  reply: (ticketId: string) => `reply.${ticketId}`,
  agent: (ticketId: string) => `agent.${ticketId}`,
};

export const uploadStore = createStore<readonly Upload[]>([]);
const stops = new Map<string, AbortController>();

const set = (change: (all: readonly Upload[]) => readonly Upload[]) => uploadStore.set(change(uploadStore.get()));
const change = (key: string, part: Partial<Upload>) =>
  set(all => all.map(upload => (upload.key === key ? { ...upload, ...part } : upload)));
const drop = (key: string) => {
  keptUploads.forget(key);
  set(all => all.filter(upload => upload.key !== key));
};
const keep = ({ sent: _sent, error: _error, refused: _refused, ...kept }: Upload) => keptUploads.keep(kept);

export interface Where {
  readonly owner: string;
  readonly place: string;
  /** Undefined: there is no ticket yet, so it waits here. */
  readonly ticketId: string | undefined;
}

/** @returns the upload that it has become. */
export function addUpload(where: Where, content: File, refused: Refusal | undefined): Upload {
  const { name, size } = content;
  const upload = { ...where, key: crypto.randomUUID(), name, size, content, refused };
  const fresh: Upload = { ...upload, id: undefined, sent: 0, error: undefined };
  set(all => [...all, fresh]);
  if (refused !== undefined) return fresh;
  keep(fresh);
  void bring(fresh);
  return fresh;
}

/** Sends one that is not there yet. Two tabs that have the same send it once. */
export async function bring({ key, ticketId, place, content }: Upload): Promise<void> {
  if (ticketId === undefined || !content || stops.has(key)) return;
  const stop = new AbortController();
  stops.set(key, stop);
  change(key, { error: undefined, sent: 0 });
  try {
    const isRequest = place === placeOf.request(ticketId);
    const manner = {
      key,
      internal: isRequest ? false : undefined,
      signal: stop.signal,
      onSent: (sent: number) => change(key, { sent }),
    };
    const { id } = await navigator.locks.request(`switchboard-upload-${key}`, () =>
      patiently(() => uploadFile(ticketId, content, manner)),
    );
    // From here on it is a file of the ticket as any other one.
    if (isRequest) return drop(key);
    change(key, { id, content: undefined });
    uploadStore
      .get()
      .filter(each => each.key === key)
      .forEach(keep);
  } catch (error) {
    if (!stop.signal.aborted) change(key, { error });
  } finally {
    stops.delete(key);
  }
}

/** An earlier try was cut off, and the server has not noticed yet: it is asked again until it has. */
async function patiently<T>(ask: () => Promise<T>, left = 45): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (left === 0 || !['idempotency_in_flight', 'upload_in_flight'].some(code => isProblem(error, code))) throw error;
    await new Promise(done => setTimeout(done, AGAIN_MS));
    return patiently(ask, left - 1);
  }
}

export function removeUpload({ key, id }: Upload): void {
  stops.get(key)?.abort();
  drop(key);
  // One that stays behind belongs to the ticket and to no message.
  if (id !== undefined) void removeFile(id).catch(() => undefined);
}

/** They went with a message. @param ids of attachments. */
export const uploadsSent = (ids: readonly string[]): void =>
  uploadStore
    .get()
    .filter(({ id }) => id !== undefined && ids.includes(id))
    .forEach(({ key }) => drop(key));

/** The ticket that they were chosen for is there now. */
export function giveDraftTo(owner: string, ticketId: string): void {
  for (const upload of uploadStore.get()) {
    if (upload.owner !== owner || upload.place !== placeOf.draft) continue;
    if (upload.refused !== undefined) {
      drop(upload.key);
      continue;
    }
    const given = { ...upload, ticketId, place: placeOf.request(ticketId) };
    change(upload.key, given);
    keep(given);
    void bring(given);
  }
}

/** Whether another try may help without anybody doing anything. */
export const isLineError = (error: unknown): boolean =>
  isProblem(error) && (error.status === 0 || error.status === 408 || error.status === 503);

let opened: string | undefined;

/** The line is there: what this device has kept goes on. */
export async function resumeUploads(owner: string): Promise<void> {
  if (opened !== owner) {
    opened = owner;
    const kept = await keptUploads.of(owner);
    set(all => {
      const known = new Set(all.map(({ key }) => key));
      const back = kept.filter(({ key }) => !known.has(key));
      return [...back.map(each => ({ ...each, sent: 0, error: undefined, refused: undefined })), ...all];
    });
  }
  for (const upload of uploadStore.get())
    if (upload.owner === owner && upload.id === undefined && (upload.error === undefined || isLineError(upload.error)))
      void bring(upload);
}
