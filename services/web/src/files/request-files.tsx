import type { MessageView } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FileLinks } from '../agent-ticket/file-links';
import { listFiles } from '../api/files';
import { keys } from '../api/keys';
import { useStore } from '../api/store';
import { useTexts } from '../app/texts';
import { Notice } from '../ui/notice';
import styles from './request-files.module.css';
import { fileTexts } from './texts';
import { UploadRows } from './upload-rows';
import { placeOf, uploadStore } from './uploads';
import { useUploads } from './use-uploads';

interface RequestFilesProps {
  readonly ticketId: string;
  /** Those that are shown, with their own files. */
  readonly messages: readonly MessageView[] | undefined;
}

/** What came with the request itself, and what of it is still on its way from this device. */
export function RequestFiles({ ticketId, messages = [] }: RequestFilesProps) {
  const words = useTexts(fileTexts);
  const files = useUploads(placeOf.request(ticketId), ticketId);
  // Those that wait in a composer go with its message; what was read before that went does not know of it yet.
  const elsewhere = new Set([
    ...useStore(uploadStore).map(({ id }) => id),
    ...messages.flatMap(({ attachments }) => attachments.map(({ id }) => id)),
  ]);
  const { data, refetch } = useQuery({
    queryKey: keys.files(ticketId),
    queryFn: ({ signal }) => listFiles(ticketId, signal),
  });
  const left = files.uploads.length;
  // One that has arrived leaves the rows, and is found among those of the ticket.
  useEffect(() => void refetch(), [left, refetch]);
  const there = data?.items.filter(
    ({ id, messageId, internal }) => messageId === null && internal !== true && !elsewhere.has(id),
  );
  const stuck = files.uploads.filter(({ error }) => error !== undefined).length;
  if (!there?.length && left === 0) return null;
  return (
    <section aria-label={words.requestFiles} className={styles['files']}>
      {there && <FileLinks files={there} />}
      {stuck > 0 && <Notice tone="time">{words.notYetThere(stuck)}</Notice>}
      <UploadRows files={files} />
    </section>
  );
}
