import { useUser } from '../api/session';
import { STAFF_PAGES, type StaffPage } from './staff-pages';

/** The pages that are there for whoever is signed in. */
export function useStaffPages(): readonly StaffPage[] {
  const { role } = useUser();
  return STAFF_PAGES.filter(({ page, access }) => page && (access === 'staff' || role === 'admin'));
}
