import { Ellipsis } from 'lucide-react';
import type { Command } from '../app/commands';
import { useTexts } from '../app/texts';
import { Key } from '../ui/key';
import { Menu, MenuItem, MenuLine } from '../ui/menu';
import styles from './more-menu.module.css';
import { actionTexts } from './texts';

/** What is done with a ticket now and then. @param commands in groups. */
export function MoreMenu({ groups }: { groups: readonly (readonly Command[])[] }) {
  const words = useTexts(actionTexts);
  return (
    <Menu
      trigger={
        <button type="button" className={styles['more']} aria-label={words.more}>
          <Ellipsis size={18} aria-hidden="true" />
        </button>
      }
    >
      {groups.flatMap((commands, index) => [
        index > 0 && <MenuLine key={`line ${index}`} />,
        ...commands.map(({ id, name, icon: Icon, keys = [], run }) => (
          <MenuItem key={id} icon={<Icon size={16} aria-hidden="true" />} onClick={run}>
            <span className={styles['name']}>{name}</span>
            {keys.map(key => (
              <Key key={key}>{key}</Key>
            ))}
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}
