import { useCallback, useEffect, useRef, useState } from 'react';
import { saveBlob } from '../api/files';
import { Problem } from '../api/problem';

export type Download =
  | { readonly state: 'none' | 'stopped' | 'broken' }
  | { readonly state: 'running'; readonly bytes: number }
  | { readonly state: 'done'; readonly bytes: number; readonly name: string }
  | { readonly state: 'refused'; readonly problem: Problem };

/** How often it is said how far it is; milliseconds. */
const TELL_MS = 250;

/** Fetches a file piece by piece, and saves it once it is whole. */
export function useDownload(ask: (signal: AbortSignal) => Promise<Response>) {
  const [download, setDownload] = useState<Download>({ state: 'none' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(async () => {
    const abort = new AbortController();
    running.current?.abort();
    running.current = abort;
    setDownload({ state: 'running', bytes: 0 });
    const tell = (next: Download) => !abort.signal.aborted && setDownload(next);
    try {
      const response = await ask(abort.signal);
      const { blob, bytes } = await readAll(response, soFar => tell({ state: 'running', bytes: soFar }));
      if (abort.signal.aborted) return;
      const name = nameOf(response);
      saveBlob(blob, name);
      tell({ state: 'done', bytes, name });
    } catch (error) {
      tell(error instanceof Problem ? { state: 'refused', problem: error } : { state: 'broken' });
    }
  }, [ask]);
  const stop = useCallback(() => {
    running.current?.abort();
    setDownload({ state: 'stopped' });
  }, []);
  return { download, start, stop };
}

/** The browser keeps what has come; a large file is not held by this page. */
async function readAll(response: Response, tell: (bytes: number) => void): Promise<{ blob: Blob; bytes: number }> {
  let [bytes, told] = [0, 0];
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.byteLength;
      controller.enqueue(piece);
      if (Date.now() - told < TELL_MS) return;
      told = Date.now();
      tell(bytes);
    },
  });
  const headers = { 'content-type': response.headers.get('content-type') ?? '' };
  const blob = await new Response(response.body?.pipeThrough(counter) ?? null, { headers }).blob();
  return { blob, bytes };
}

const nameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'tickets';
