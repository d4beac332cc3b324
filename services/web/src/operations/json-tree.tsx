import styles from './operations.module.css';

/** Deeper than this it is folded at first. */
const OPEN_DEPTH = 2;

/** JSON to read: each object and list can be folded. */
export function JsonTree({ value, name, depth = 0 }: { value: unknown; name?: string; depth?: number }) {
  const label = name === undefined ? null : <span className={styles['key']}>{name}: </span>;
  if (typeof value !== 'object' || value === null)
    return (
      <div>
        {label}
        {JSON.stringify(value)}
      </div>
    );
  const entries = Object.entries(value);
  const [begin, end] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0)
    return (
      <div>
        {label}
        {begin + end}
      </div>
    );
  return (
    <details open={depth < OPEN_DEPTH}>
      <summary>
        {label}
        {begin} {entries.length} {end}
      </summary>
      <div className={styles['nested']}>
        {entries.map(([key, inner]) => (
          <JsonTree key={key} name={key} value={inner} depth={depth + 1} />
        ))}
      </div>
    </details>
  );
}
