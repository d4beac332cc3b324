import styles from './board.module.css';

const STEP = 98;
const jack = (column: number, row: number) => [48.5 + column * STEP, 10 + row * STEP] as const;

type Place = readonly [column: number, row: number];
const CORDS: readonly { colour: string; from: Place; to: Place }[] = [
  { colour: 'skills', from: [1, 1], to: [4, 5] },
  { colour: 'room', from: [4, 1], to: [6, 3] },
  { colour: 'language', from: [0, 3], to: [3, 7] },
  { colour: 'expertise', from: [8, 2], to: [7, 7] },
  { colour: 'room', from: [1, 7], to: [6, 8] },
];

function path(from: Place, to: Place): string {
  const [[x1, y1], [x2, y2]] = [jack(...from), jack(...to)];
  const middle = [(x1 + x2) / 2, (y1 + y2) / 2 + STEP / 4] as const;
  const drop = Math.max(60, (y2 - y1) * 0.5);
  return `M${x1} ${y1}C${x1} ${y1 + drop} ${x1 + (middle[0] - x1) * 0.4} ${middle[1] + 10} ${middle[0]} ${middle[1]}S${x2} ${y2 - drop * 0.9} ${x2} ${y2}`;
}

/** A board of jacks; requests that have found who knows. Says nothing that is not said in words. */
export function Board() {
  const places = Array.from({ length: 12 }, (_, column) => Array.from({ length: 14 }, (_, row) => jack(column, row)));
  return (
    <div className={styles['board']} aria-hidden="true">
      <svg width="1120" height="1300" fill="none">
        {places.flat().map(([x, y]) => (
          <g key={`${x} ${y}`} className={styles['jack']}>
            <circle cx={x} cy={y} r="11.5" />
            <circle cx={x} cy={y} r="3" className={styles['dot']} />
          </g>
        ))}
        {CORDS.map(({ colour, from, to }) => (
          <g key={path(from, to)} className={styles[colour]}>
            <path d={path(from, to)} className={styles['cord']} />
            {[from, to].map(place => {
              const [x, y] = jack(...place);
              return (
                <g key={place.join()} className={styles['plug']}>
                  <circle cx={x} cy={y} r="14" />
                  <circle cx={x} cy={y} r="4.5" className={styles['dot']} />
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}
