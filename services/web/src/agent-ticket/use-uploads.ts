import type { AttachmentView } from '@switchboard/contracts';
import { useRef, useState } from 'react';
import { removeFile, uploadFile } from '../api/files';

/** A file on its way to the ticket. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly done?: AttachmentView;
  readonly error?: unknown;
}

export type Uploads = ReturnType<typeof useUploads>;

/** Files that go with the next message; they are brought at once, and sending waits for them. */
export function useUploads(ticketId: string) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = (key: string, part: Partial<Upload>) =>
    setUploads(known => known.map(upload => (upload.key === key ? { ...upload, ...part } : upload)));

  const bring = (upload: Upload) => {
    const stop = new AbortController();
    stops.current.set(upload.key, stop);
    uploadFile(ticketId, upload.file, upload.key, stop.signal).then(
      done => change(upload.key, { done }),
      (error: unknown) => stop.signal.aborted || change(upload.key, { error }),
    );
  };
  return {
    uploads,
    isGoing: uploads.some(({ done, error }) => !done && error === undefined),
    ids: uploads.flatMap(({ done }) => (done ? [done.id] : [])),
    add: (files: Iterable<File>) => {
      const fresh = [...files].map(file => ({ key: crypto.randomUUID(), file }));
      setUploads(known => [...known, ...fresh]);
      fresh.forEach(bring);
    },
    remove: ({ key, done }: Upload) => {
      stops.current.get(key)?.abort();
      setUploads(known => known.filter(upload => upload.key !== key));
      // One that stays behind belongs to the ticket and to no message; only the team sees it.
      if (done) void removeFile(done.id).catch(() => undefined);
    },
    /** They went with a message. */
    sent: () => setUploads([]),
  };
}
