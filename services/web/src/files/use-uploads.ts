import { useEffect } from 'react';
import { useConnection } from '../api/live';
import { useUser } from '../api/session';
import { useStore } from '../api/store';
import { refusalOf, useFileLimits } from './limits';
import { addUpload, bring, removeUpload, resumeUploads, uploadsSent, uploadStore } from './uploads';

export type Uploads = ReturnType<typeof useUploads>;

/** Files that go with what is being written. Where its ticket exists they are brought at once, and sending waits for them. */
export function useUploads(place: string, ticketId?: string) {
  const { id: owner } = useUser();
  const limits = useFileLimits();
  const uploads = useStore(uploadStore).filter(each => each.owner === owner && each.place === place);
  const going = uploads.filter(({ refused, error }) => refused === undefined && error === undefined);
  return {
    uploads,
    limits,
    isGoing: ticketId !== undefined && going.some(({ id }) => id === undefined),
    /** How many go with what is sent now. */
    count: ticketId === undefined ? going.length : going.filter(({ id }) => id !== undefined).length,
    ids: uploads.flatMap(({ id }) => id ?? []),
    add: (files: Iterable<File>) => {
      const held = uploads.filter(({ refused }) => refused === undefined);
      for (const file of files) {
        const refused = limits && refusalOf(file, held, limits);
        const upload = addUpload({ owner, place, ticketId }, file, refused);
        if (refused === undefined) held.push(upload);
      }
    },
    remove: removeUpload,
    again: bring,
    sent: uploadsSent,
  };
}

/** Whatever has not arrived goes on when the page opens, and whenever the line is back. */
export function useResumedUploads(): void {
  const { id } = useUser();
  const { state } = useConnection();
  useEffect(() => {
    const resume = () => void resumeUploads(id);
    if (state === 'up') resume();
    addEventListener('online', resume);
    return () => removeEventListener('online', resume);
  }, [id, state]);
}
