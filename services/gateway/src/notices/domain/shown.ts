import { canSee, type Visible, visibilityOf } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import type { Notice } from './notice';

/** Whether somebody may know of a notice of theirs now: of its ticket, and of notes where it is of one. */
export const mayKnowOf = ({ internal }: Pick<Notice, 'internal'>, ticket: Visible, viewer: Principal): boolean =>
  canSee(visibilityOf(viewer), ticket) && (!internal || isStaff(viewer));
