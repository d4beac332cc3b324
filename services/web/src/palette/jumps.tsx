import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useStaffPages } from '../app/use-staff-pages';
import { useTexts } from '../app/texts';
import { useGoKeys } from '../app/use-go-keys';
import { addressOf, FIRST_VIEW } from '../inbox/place';
import { Key } from '../ui/key';
import styles from './jumps.module.css';
import { showPalette, useShowsPalette } from './open';
import { paletteTexts } from './texts';

const load = () => import('./palette');
const Palette = lazy(() => load().then(palette => ({ default: palette.Palette })));

/** The page itself comes first; milliseconds. */
const IDLE_MS = 1_000;

const at = (view: string) => addressOf({ view, q: '', filters: {} });

/** Ways to everywhere: a button, `Ctrl K`, and `G` with a letter. */
export function Jumps() {
  const words = useTexts(paletteTexts);
  const isShown = useShowsPalette();
  const [, navigate] = useLocation();
  const hasNumbers = useStaffPages().some(({ name }) => name === 'numbers');
  useEffect(() => {
    // Whoever presses the keys types on at once, so it is there by then.
    const later = setTimeout(() => void load().catch(() => undefined), IDLE_MS);
    return () => clearTimeout(later);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      showPalette(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useGoKeys({
    i: () => navigate(at(FIRST_VIEW)),
    u: () => navigate(at('default-unassigned')),
    t: () => navigate(at('default-team')),
    a: () => navigate(at('all')),
    n: () => navigate('/tickets/new'),
    ...(hasNumbers && { d: () => navigate('/numbers') }),
  });
  return (
    <>
      <button type="button" className={styles['jump']} onClick={() => showPalette(true)} title={words.open}>
        <Search size={15} aria-hidden="true" />
        <span className={styles['name']}>{words.open}</span>
        <Key>Ctrl K</Key>
      </button>
      {isShown && (
        <Suspense fallback={null}>
          <Palette />
        </Suspense>
      )}
    </>
  );
}
