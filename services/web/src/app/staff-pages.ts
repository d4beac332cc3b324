import {
  Activity,
  BarChart3,
  FileText,
  FormInput,
  type LucideIcon,
  MessageSquareText,
  Settings,
  Shapes,
  Star,
  Users,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import type { staffPagesTexts } from './staff-pages-texts';

const NumbersPage = lazy(() => import('../numbers/numbers-page'));
const ReportsPage = lazy(() => import('../reports/reports-page'));
const PeoplePage = lazy(() => import('../people/people-page').then(page => ({ default: page.PeoplePage })));
const OperationsPage = lazy(() =>
  import('../operations/operations-page').then(page => ({ default: page.OperationsPage })),
);
const TeamsPage = lazy(() => import('../teams/teams-page').then(page => ({ default: page.TeamsPage })));

type Name = Exclude<keyof (typeof staffPagesTexts)['en'], 'run' | 'desk' | 'more'>;

export interface StaffPage {
  /** What it is called, in `staff-pages-texts.ts`. */
  readonly name: Name;
  /** Where it lies; what lies below is the page's own. */
  readonly path: string;
  readonly icon: LucideIcon;
  readonly group: 'run' | 'desk';
  /** `staff`: agents, too. */
  readonly access: 'staff' | 'admin';
  /** Loaded when it is opened: `lazy(…)`. A page without one is neither linked nor found. */
  readonly page?: ComponentType;
}

const CategoriesPage = lazy(() =>
  import('../categories/categories-page').then(page => ({ default: page.CategoriesPage })),
);
const FormsPage = lazy(() => import('../forms/forms-page').then(page => ({ default: page.FormsPage })));
const SettingsPage = lazy(() => import('../settings/settings-page').then(page => ({ default: page.SettingsPage })));
const RepliesPage = lazy(() => import('../canned-reply/replies-page').then(page => ({ default: page.RepliesPage })));

/** Every page of agents and admins beside the inbox, in the order of the navigation. */
export const STAFF_PAGES: readonly StaffPage[] = [
  { name: 'numbers', path: '/numbers', icon: BarChart3, group: 'run', access: 'staff', page: NumbersPage },
  { name: 'reports', path: '/reports', icon: FileText, group: 'run', access: 'staff', page: ReportsPage },
  { name: 'people', path: '/people', icon: Star, group: 'run', access: 'admin', page: PeoplePage },
  { name: 'operations', path: '/operations', icon: Activity, group: 'run', access: 'admin', page: OperationsPage },
  { name: 'teams', path: '/teams', icon: Users, group: 'desk', access: 'admin', page: TeamsPage },
  { name: 'categories', path: '/categories', icon: Shapes, group: 'desk', access: 'admin', page: CategoriesPage },
  { name: 'forms', path: '/forms', icon: FormInput, group: 'desk', access: 'admin', page: FormsPage },
  {
    name: 'cannedReplies',
    path: '/canned-replies',
    icon: MessageSquareText,
    group: 'desk',
    access: 'staff',
    page: RepliesPage,
  },
  { name: 'settings', path: '/settings', icon: Settings, group: 'desk', access: 'admin', page: SettingsPage },
];
