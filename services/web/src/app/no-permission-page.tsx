import { ButtonLink } from '../ui/button';
import { State } from '../ui/state';
import { usePageTitle } from './page-title';
import { shellTexts } from './shell-texts';
import { useTexts } from './texts';

/** Instead of a page that is only for admins. */
export function NoPermissionPage() {
  const words = useTexts(shellTexts);
  usePageTitle(words.forAdmins);
  return (
    <State
      drawing="locked"
      heading="h1"
      title={words.forAdmins}
      actions={<ButtonLink href="/">{words.toStart}</ButtonLink>}
    >
      {words.forAdminsText}
    </State>
  );
}
