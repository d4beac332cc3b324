import type { AttachmentView } from '@switchboard/contracts';
import { call, callRaw, onceKey } from './call';

const LONG_MS = 120_000;
/** Large files over slow lines; what stands still ends much earlier. */
const UPLOAD_MS = 60 * 60_000;

interface UploadManner {
  /** The same for every try, so that it is there once. */
  readonly key: string;
  /** Whether requesters can not see it; undefined leaves that to who brings it and to the message that names it. */
  readonly internal: boolean | undefined;
  readonly signal: AbortSignal;
  readonly onSent: (bytes: number) => void;
}

/** Brings a file to a ticket; a message names it by its id. */
export function uploadFile(
  id: string,
  file: File,
  { key, internal, ...manner }: UploadManner,
): Promise<AttachmentView> {
  const body = new FormData();
  body.append('file', file, file.name);
  return call('POST', '/tickets/{id}/attachments', {
    path: { id },
    query: { internal },
    body,
    headers: onceKey(key),
    patienceMs: UPLOAD_MS,
    ...manner,
  });
}

export const listFiles = (id: string, signal: AbortSignal) =>
  call('GET', '/tickets/{id}/attachments', { path: { id }, query: { limit: 100 }, signal });

export const getFileLimits = (signal: AbortSignal) => call('GET', '/attachments/limits', { signal });

export const removeFile = (id: string) => call('DELETE', '/attachments/{id}', { path: { id } });

/** A small picture of a picture. @throws Problem where there is none, or none yet. */
export const getThumbnail = async (id: string, signal: AbortSignal): Promise<Blob> =>
  (await callRaw('/attachments/{id}/thumbnail', { path: { id }, signal })).blob();

/** Saves a file under its name on this device. */
export async function saveFile({ id, name }: { id: string; name: string }): Promise<void> {
  const response = await callRaw('/attachments/{id}', { path: { id }, patienceMs: LONG_MS });
  saveBlob(await response.blob(), name);
}

/** Hands what the page holds to the browser, which saves it under a name. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
