import { Refusal } from '../../domain/refusal';

export interface Limits {
  /** Of one file. */
  readonly fileBytes: number;
  readonly filesPerTicket: number;
  readonly bytesPerTicket: number;
}

export const MEBIBYTE = 1024 * 1024;
const mebibytes = (bytes: number) => `${bytes / MEBIBYTE} MiB`;

export const tooLarge = ({ fileBytes }: Limits): Refusal =>
  new Refusal('too_large', 'file_too_large', `A file may have ${mebibytes(fileBytes)} (ATTACHMENT_MAX_MB).`, [
    { path: '/file', message: `must not have more than ${mebibytes(fileBytes)}` },
  ]);

/** @param held what the ticket would have with one more. @throws Refusal `too_many_files`, `ticket_files_too_large`. */
export function checkRoom(limits: Limits, held: { readonly count: number; readonly bytes: number }): void {
  const { filesPerTicket, bytesPerTicket } = limits;
  const refuse = (code: string, message: string, setting: string) =>
    new Refusal('unprocessable', code, `${message} (${setting}). Remove some, or open another ticket.`, [
      { path: '/file', message },
    ]);
  if (held.count > filesPerTicket)
    throw refuse('too_many_files', `A ticket may have ${filesPerTicket} files`, 'ATTACHMENTS_PER_TICKET');
  if (held.bytes > bytesPerTicket)
    throw refuse(
      'ticket_files_too_large',
      `The files of a ticket may have ${mebibytes(bytesPerTicket)} together`,
      'ATTACHMENTS_MB_PER_TICKET',
    );
}
