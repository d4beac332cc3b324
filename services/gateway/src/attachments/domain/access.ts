import { ACTIVE_STATUSES, type Status } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import { forbidden, Refusal } from '../../domain/refusal';

/** The message that a file goes with. */
export interface Use {
  readonly messageId: string;
  readonly internal: boolean;
}

/** Whether requesters may not learn of a file: as its message says, else as it was uploaded. */
export const isHidden = (file: { readonly internal: boolean }, use: Use | undefined): boolean =>
  use ? use.internal : file.internal;

/** Whether somebody who may see the ticket may see this file of it. */
export const mayRead = (file: { readonly internal: boolean }, use: Use | undefined, viewer: Principal): boolean =>
  isStaff(viewer) || !isHidden(file, use);

/** @returns whether the file is internal. @throws Refusal `forbidden`, `ticket_closed`. */
export function checkMayUpload(ticket: { status: Status }, internal: boolean | undefined, by: Principal): boolean {
  if (!isStaff(by) && internal) throw forbidden('Only agents and admins may upload internal files.');
  if (!isStaff(by) && ticket.status === 'closed')
    throw new Refusal('conflict', 'ticket_closed', 'The ticket is closed. Reopen it first, then upload.');
  return internal ?? isStaff(by);
}

/** Requesters take back what they uploaded while the ticket is worked on; agents and admins tidy up at any time. */
export function checkMayRemove(
  ticket: { status: Status },
  file: { readonly uploader: { readonly id: string } },
  by: Principal,
): void {
  if (isStaff(by)) return;
  if (file.uploader.id !== by.id) throw forbidden('Only whoever uploaded a file may remove it.');
  if (!ACTIVE_STATUSES.includes(ticket.status))
    throw new Refusal('conflict', 'ticket_closed', 'The ticket is resolved or closed: its files stay.');
}
