import type { CategoryView, DeskCategory, FieldView, TeamView } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import type { TeamWithMembers } from '../usecases/teams';

/** A category as this person may see it: requesters choose, and learn nothing of who works how. */
export function categoryView(category: DeskCategory, viewer: Principal): CategoryView {
  if (isStaff(viewer)) return category;
  const { key, label, description, subcategories, order, retired } = category;
  return {
    key,
    label,
    description,
    subcategories: subcategories.map(sub => ({ key: sub.key, label: sub.label, retired: sub.retired })),
    order,
    retired,
  };
}

export const teamView = ({ team, members }: TeamWithMembers): TeamView => ({ ...team, members: [...members] });

/** Everything at once. */
export const wholeList = <View>(items: View[]) => ({ items, nextCursor: null, total: items.length });

/** Fields that this person may see on tickets. */
export const visibleFields = (fields: readonly FieldView[], viewer: Principal): FieldView[] =>
  fields.filter(({ visibleTo }) => isStaff(viewer) || visibleTo === 'everybody');
