import styles from './avatar.module.css';
import { classes } from './classes';

interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly size?: 20 | 28 | 36 | 64;
  /** Looks at the same thing right now. */
  readonly here?: boolean;
}

/** Who somebody is, in two letters; the name stands beside it, so that readers do not hear it twice. */
export function Avatar({ id, name, size = 36, here = false }: AvatarProps) {
  return (
    <span
      className={classes(styles['avatar'], styles[`size${size}`], styles[`hue${hueOf(id)}`])}
      data-initials={initials(name)}
      aria-hidden="true"
    >
      {here && <i className={styles['here']} />}
    </span>
  );
}

/** Nobody yet. */
export function NoAvatar() {
  return (
    <span className={classes(styles['avatar'], styles['size36'], styles['nobody'])} aria-hidden="true">
      <i />
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s,]+/).filter(word => /\p{L}|\p{N}/u.test(word));
  const [first = '?', last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last]
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** One of six hues, always the same for a person. */
const hueOf = (id: string): number =>
  [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 6007, 7) % 6;
