import type { AttachmentLimits } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { getFileLimits } from '../api/files';
import { keys } from '../api/keys';

export type Refusal = 'file_too_large' | 'file_type_refused' | 'too_many_files' | 'ticket_files_too_large';

/** What a ticket takes; undefined until it is known. */
export const useFileLimits = (): AttachmentLimits | undefined =>
  useQuery({ queryKey: keys.fileLimits, queryFn: ({ signal }) => getFileLimits(signal), staleTime: Infinity }).data;

const extensionOf = (name: string) => /[^.]\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

type Sized = Pick<File, 'name' | 'size' | 'type'>;

/** Why a file need not be sent at all, in the words of the server. @param held those that go already. */
export function refusalOf(
  file: Sized,
  held: readonly { readonly size: number }[],
  { fileBytes, filesPerTicket, bytesPerTicket, refusedTypes }: AttachmentLimits,
): Refusal | undefined {
  if ([extensionOf(file.name), file.type].some(one => refusedTypes.includes(one))) return 'file_type_refused';
  if (file.size > fileBytes) return 'file_too_large';
  if (held.length >= filesPerTicket) return 'too_many_files';
  const together = held.reduce((sum, { size }) => sum + size, file.size);
  return together > bytesPerTicket ? 'ticket_files_too_large' : undefined;
}
