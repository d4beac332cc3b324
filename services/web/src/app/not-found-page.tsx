import { ButtonLink } from '../ui/button';
import { State } from '../ui/state';
import { usePageTitle } from './page-title';
import { shellTexts } from './shell-texts';
import { useTexts } from './texts';

export function NotFoundPage() {
  const words = useTexts(shellTexts);
  usePageTitle(words.notFound);
  return (
    <State
      drawing="nothing"
      heading="h1"
      title={words.notFound}
      actions={<ButtonLink href="/">{words.toStart}</ButtonLink>}
    >
      {words.notFoundText}
    </State>
  );
}
