import type { TicketView } from '@switchboard/contracts';
import { DeleteDialog } from './delete-dialog';
import { LinkDialog } from './link-dialog';
import { MergeDialog } from './merge-dialog';
import { SnoozeDialog } from './snooze-dialog';
import { TransferDialog } from './transfer-dialog';

export interface ActionDialogProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
  /** The ticket is none to work on any more. @param to number of the one that goes on. */
  readonly onGone: (to: string | undefined) => void;
}

const DIALOGS = {
  transfer: TransferDialog,
  snooze: SnoozeDialog,
  link: LinkDialog,
  merge: MergeDialog,
  delete: DeleteDialog,
};
export type Action = keyof typeof DIALOGS;

/** The dialog of one action. */
export function ActionDialog({ action, ...props }: ActionDialogProps & { action: Action }) {
  const Chosen = DIALOGS[action];
  return <Chosen {...props} />;
}
