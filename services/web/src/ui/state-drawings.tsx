const Plug = ({ x }: { x: number }) => (
  <>
    <circle cx={x} cy="14" r="8" />
    <circle cx={x} cy="14" r="2.5" fill="currentColor" stroke="none" />
  </>
);

/** All is well. */
export const PluggedCord = () => (
  <svg
    width="112"
    height="32"
    viewBox="0 0 112 32"
    fill="none"
    stroke="var(--accent)"
    strokeWidth="2.5"
    color="var(--accent)"
    aria-hidden="true"
  >
    <Plug x={12} />
    <Plug x={100} />
    <path d="M20 21C48 33 64-4 93 9" />
  </svg>
);

/** There is nothing of it. */
export const EmptyJacks = () => (
  <svg
    width="108"
    height="20"
    viewBox="0 0 108 20"
    fill="none"
    stroke="var(--edge)"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    {[10, 32, 54, 76, 98].map((x, index) => (
      <circle key={x} cx={x} cy="10" r="7.25" {...(index % 2 === 0 ? { strokeDasharray: '4 3' } : {})} />
    ))}
  </svg>
);

/** It did not come. */
export const CutCord = () => (
  <svg width="112" height="32" viewBox="0 0 112 32" fill="none" strokeWidth="2.5" aria-hidden="true">
    <g stroke="var(--red)" color="var(--red)">
      <Plug x={12} />
      <path d="M19 20C30 30 40 24 46 17" />
    </g>
    <g stroke="var(--edge)" color="var(--edge)" strokeWidth="1.5">
      <Plug x={100} />
    </g>
  </svg>
);
