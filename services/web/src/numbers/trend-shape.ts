/** What happened on a day. */
export interface TrendDay {
  readonly date: string;
  readonly created: number;
  readonly solved: number;
}

/** A round number that nothing is above, and that has a half. */
export function topOf(highest: number): number {
  if (highest <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(highest));
  const steps = power === 1 ? [2, 4, 6, 8, 10] : [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];
  const step = steps.find(each => each * power >= highest) ?? 10;
  return Math.round(step * power);
}

export interface Scale {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

export const lineOf = (values: readonly number[], { x, y }: Scale): string =>
  values.map((value, index) => `${index === 0 ? 'M' : 'L'}${at(x(index), y(value))}`).join('');

/** The faces between the two lines: where more came in than went out, and the other way round. */
export function facesOf(days: readonly TrendDay[], { x, y }: Scale): { grew: string; shrank: string } {
  const faces = { grew: '', shrank: '' };
  const add = (balance: number, corners: readonly (readonly [number, number])[]) => {
    if (balance === 0) return;
    const face = `M${corners.map(([left, value]) => at(left, y(value))).join('L')}Z`;
    faces[balance > 0 ? 'grew' : 'shrank'] += face;
  };
  days.slice(1).forEach((to, index) => {
    const from = days[index];
    if (!from) return;
    const [left, right] = [x(index), x(index + 1)];
    const [before, after] = [from.created - from.solved, to.created - to.solved];
    if (before * after >= 0) {
      add(before + after, [
        [left, from.created],
        [right, to.created],
        [right, to.solved],
        [left, from.solved],
      ]);
      return;
    }
    // The lines cross on the way.
    const share = before / (before - after);
    const middle = [left + share * (right - left), from.created + share * (to.created - from.created)] as const;
    add(before, [[left, from.created], middle, [left, from.solved]]);
    add(after, [[right, to.created], middle, [right, to.solved]]);
  });
  return faces;
}

/** Days one after another on which more came in than went out, where that is most; undefined where it is not worth a word. */
export function growthOf(days: readonly TrendDay[]): { from: number; to: number; sum: number } | undefined {
  let best: { from: number; to: number; sum: number } | undefined;
  let run: typeof best;
  days.forEach(({ created, solved }, index) => {
    if (created <= solved) return void (run = undefined);
    run = { from: run?.from ?? index, to: index, sum: (run?.sum ?? 0) + created - solved };
    if (!best || run.sum > best.sum) best = run;
  });
  const all = days.reduce((sum, { created }) => sum + created, 0);
  return best && best.sum >= 5 && best.sum * 20 >= all && best.to > best.from ? best : undefined;
}
