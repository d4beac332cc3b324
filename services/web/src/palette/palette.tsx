import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useTexts } from '../app/texts';
import { useOffered } from '../app/commands';
import { showHelp } from '../help/open';
import { Key } from '../ui/key';
import { PickList } from '../ui/pick-list';
import { showPalette } from './open';
import styles from './palette.module.css';
import { paletteTexts } from './texts';
import { usePicks } from './use-picks';

/** Everything that has a name, found by typing it: `Ctrl K`. */
export function Palette() {
  const words = useTexts(paletteTexts);
  const offered = useOffered();
  const [typed, setTyped] = useState('');
  const { groups, isPending } = usePicks(typed);
  const close = () => showPalette(false);
  // Each pick closes first, so that what it opens gets the focus.
  const closing = groups.map(group => ({
    ...group,
    picks: group.picks.map(pick => ({
      ...pick,
      onPick: () => {
        close();
        requestAnimationFrame(pick.onPick);
      },
    })),
  }));
  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['scrim']} />
        <Dialog.Popup className={styles['palette']} aria-label={words.open}>
          <PickList
            label={words.open}
            groups={closing}
            text={typed}
            onText={setTyped}
            empty={!isPending && words.nothing}
            after={offered && <span className={styles['on']}>{words.on(offered.to)}</span>}
          />
          <p className={styles['foot']}>
            <Key>↑</Key> <Key>↓</Key> {words.move} <Key>↵</Key> {words.choose}
            <button
              type="button"
              onClick={() => {
                close();
                showHelp(true);
              }}
            >
              <Key>?</Key> {words.shortcuts}
            </button>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
