import { Ellipsis } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { StaffPage } from '../app/staff-pages';
import { staffPagesTexts } from '../app/staff-pages-texts';
import { useTexts } from '../app/texts';
import { useStaffPages } from '../app/use-staff-pages';
import { Menu, MenuLink } from '../ui/menu';
import shell from './staff-shell.module.css';
import styles from './view-links.module.css';

const GROUPS = ['run', 'desk'] as const;

const isAt = (path: string, page: StaffPage) => path === page.path || path.startsWith(`${page.path}/`);

/** What there is beside the inbox, in its groups. */
export function PageLinks() {
  const words = useTexts(staffPagesTexts);
  const pages = useStaffPages();
  const [path] = useLocation();
  return GROUPS.map(group => {
    const own = pages.filter(page => page.group === group);
    if (own.length === 0) return null;
    return (
      <div key={group}>
        <h2 className={styles['title']}>{words[group]}</h2>
        <ul className={styles['list']}>
          {own.map(page => (
            <li key={page.path}>
              <Link
                href={page.path}
                className={styles['view']}
                aria-current={isAt(path, page) ? 'page' : undefined}
                title={words[page.name]}
              >
                <page.icon size={16} aria-hidden="true" />
                <span className={styles['name']}>{words[page.name]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** The same on a phone, where the bar has no room for them. */
export function MorePages() {
  const words = useTexts(staffPagesTexts);
  const pages = useStaffPages();
  const [path] = useLocation();
  if (pages.length === 0) return null;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={`${shell['link']} ${shell['narrow']} ${shell['more']}`}
          aria-current={pages.some(page => isAt(path, page)) ? 'true' : undefined}
        >
          <Ellipsis size={18} aria-hidden="true" />
          <span className={shell['name']}>{words.more}</span>
        </button>
      }
    >
      {pages.map(page => (
        <MenuLink key={page.path} href={page.path} icon={<page.icon size={16} aria-hidden="true" />}>
          {words[page.name]}
        </MenuLink>
      ))}
    </Menu>
  );
}
