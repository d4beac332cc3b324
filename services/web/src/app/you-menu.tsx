import { Keyboard, LogOut, User } from 'lucide-react';
import { signOut } from '../api/accounts';
import { useUser } from '../api/session';
import { showHelp } from '../help/open';
import { Avatar } from '../ui/avatar';
import { Menu, MenuChoice, MenuItem, MenuLine, MenuLink } from '../ui/menu';
import { chooseLanguage, chooseTheme, THEMES, useLanguage, useTheme } from './preferences';
import { shellTexts } from './shell-texts';
import { useTexts } from './texts';
import styles from './you-menu.module.css';

export function YouMenu() {
  const words = useTexts(shellTexts);
  const user = useUser();
  const [language, theme] = [useLanguage(), useTheme()];
  return (
    <Menu
      trigger={
        <button type="button" className={styles['you']} aria-label={words.you(user.name)}>
          <Avatar id={user.id} name={user.name} size={28} />
        </button>
      }
    >
      <p className={styles['who']}>
        <strong>{user.name}</strong>
        <span>{user.email}</span>
      </p>
      <MenuLine />
      <MenuLink href="/profile" icon={<User size={16} />}>
        {words.profile}
      </MenuLink>
      <MenuItem icon={<Keyboard size={16} />} onClick={() => showHelp(true)}>
        {words.keys}
      </MenuItem>
      <MenuLine />
      <MenuChoice
        label={words.theme}
        value={theme}
        options={THEMES.map(each => [each, words[each]] as const)}
        onChoose={chooseTheme}
      />
      <MenuChoice
        label={words.language}
        value={language}
        options={[
          ['en', <span lang="en">English</span>],
          ['de', <span lang="de">Deutsch</span>],
        ]}
        onChoose={chooseLanguage}
      />
      <MenuLine />
      <MenuItem icon={<LogOut size={16} />} onClick={() => void signOut()}>
        {words.signOut}
      </MenuItem>
    </Menu>
  );
}
