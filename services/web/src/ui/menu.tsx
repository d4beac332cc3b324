import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useLocation } from 'wouter';
import styles from './menu.module.css';

/** A button that opens a list of actions. @param trigger a button; gets what it needs to open the menu. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className={styles['positioner']}>
          <Base.Popup className={styles['menu']}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({ icon, onClick, children }: { icon?: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <Base.Item className={styles['item']} onClick={onClick}>
      <span className={styles['sign']}>{icon}</span>
      {children}
    </Base.Item>
  );
}

export function MenuLink({ icon, href, children }: { icon?: ReactNode; href: string; children: ReactNode }) {
  const [, navigate] = useLocation();
  return (
    <MenuItem icon={icon} onClick={() => navigate(href)}>
      {children}
    </MenuItem>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: ReactNode;
  readonly value: T | null;
  readonly options: readonly (readonly [value: T, text: ReactNode])[];
  readonly onChoose: (value: T) => void;
}

/** One of several, chosen in the menu. */
export function MenuChoice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles['label']}>{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: unknown) => onChoose(next as T)}>
        {options.map(([option, text]) => (
          <Base.RadioItem key={option} value={option} className={styles['item']} closeOnClick>
            <span className={styles['sign']}>
              <Base.RadioItemIndicator>
                <Check size={15} aria-hidden="true" />
              </Base.RadioItemIndicator>
            </span>
            {text}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export const MenuLine = () => <Base.Separator className={styles['line']} />;
