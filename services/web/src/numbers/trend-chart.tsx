import { type PointerEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { numbersTexts } from './texts';
import styles from './trend-chart.module.css';
import { facesOf, growthOf, lineOf, topOf, type TrendDay } from './trend-shape';
import { useWidth } from './use-width';
import { useNumberWords } from './words';

const HEIGHT = 224;
const [TOP, BOTTOM, LEFT, RIGHT] = [14, 24, 28, 92];
/** Labels at the end keep so far apart. */
const APART = 18;

interface TrendChartProps {
  readonly days: readonly TrendDay[];
  /** Lists of what the last day has. */
  readonly lists: { readonly created: string; readonly solved: string };
  readonly summary: string;
}

/** Created dashed, solved solid, and the faces between them. */
export function TrendChart({ days, lists, summary }: TrendChartProps) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [pointed, setPointed] = useState<number>();
  const top = topOf(Math.max(...days.flatMap(({ created, solved }) => [created, solved])));
  const right = Math.max(LEFT + 1, width - RIGHT);
  const scale = {
    x: (index: number) => LEFT + (index / Math.max(1, days.length - 1)) * (right - LEFT),
    y: (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP),
  };
  const [last, shown] = [days.at(-1), pointed === undefined ? undefined : days[pointed]];
  if (!last) return null;
  const faces = facesOf(days, scale);
  const grew = width > 560 ? growthOf(days) : undefined;
  const peak = grew && Math.max(...days.slice(grew.from, grew.to + 1).map(({ created }) => created));
  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const at = clientX - currentTarget.getBoundingClientRect().left - LEFT;
    const index = Math.round((at / (right - LEFT)) * (days.length - 1));
    setPointed(index < 0 || index >= days.length ? undefined : index);
  };
  const [high, low] = last.solved >= last.created ? (['solved', 'created'] as const) : (['created', 'solved'] as const);
  const highAt = Math.min(scale.y(last[high]), HEIGHT - BOTTOM - APART);
  const labels = { [high]: highAt, [low]: Math.max(scale.y(last[low]), highAt + APART) } as Record<typeof high, number>;
  return (
    <div ref={place} className={styles['place']} onPointerMove={point} onPointerLeave={() => setPointed(undefined)}>
      {width > 0 && (
        <>
          <svg width={width} height={HEIGHT} role="img" aria-label={summary} className={styles['chart']}>
            {[0, top / 2, top].map(value => (
              <g key={value}>
                <line x1={LEFT} x2={right} y1={scale.y(value)} y2={scale.y(value)} className={styles['grid']} />
                <text x={LEFT - 8} y={scale.y(value) + 4} textAnchor="end">
                  {say.roughly(value)}
                </text>
              </g>
            ))}
            {ticksOf(days.length).map(index => (
              <text key={index} x={scale.x(index)} y={HEIGHT - 6} textAnchor={index === 0 ? 'start' : 'middle'}>
                {say.day(days[index]?.date ?? '')}
              </text>
            ))}
            <path d={faces.grew} className={styles['grew']} />
            <path d={faces.shrank} className={styles['shrank']} />
            <path
              d={lineOf(
                days.map(({ created }) => created),
                scale,
              )}
              className={styles['created']}
            />
            <path
              d={lineOf(
                days.map(({ solved }) => solved),
                scale,
              )}
              className={styles['solved']}
            />
            {pointed !== undefined && (
              <line
                x1={scale.x(pointed)}
                x2={scale.x(pointed)}
                y1={TOP}
                y2={HEIGHT - BOTTOM}
                className={styles['at']}
              />
            )}
            <circle cx={right} cy={scale.y(last.created)} r="3.5" className={styles['createdEnd']} />
            <circle cx={right} cy={scale.y(last.solved)} r="3.5" className={styles['solvedEnd']} />
            {grew && peak !== undefined && !shown && (
              <text
                x={Math.min(Math.max(scale.x((grew.from + grew.to) / 2), LEFT + 90), right - 90)}
                y={Math.max(11, scale.y(peak) - 12)}
                textAnchor="middle"
                className={styles['word']}
              >
                {words.grew(say.count(grew.sum))}
              </text>
            )}
          </svg>
          {(['solved', 'created'] as const).map(series => (
            <Link
              key={series}
              href={lists[series]}
              className={styles['label']}
              style={{ top: labels[series] - 12, left: right + 9 }}
            >
              {words[series]} {say.count(last[series])}
            </Link>
          ))}
          {shown && (
            <p className={styles['shown']} aria-hidden="true">
              {words.dayIs(say.day(shown.date), say.count(shown.created), say.count(shown.solved))}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Four or five days that are named. */
const ticksOf = (count: number): number[] => {
  const step = Math.max(1, Math.ceil((count - 1) / 4));
  return Array.from({ length: count }, (_, index) => count - 1 - index * step).filter(
    index => index >= step / 2 || index === 0,
  );
};
