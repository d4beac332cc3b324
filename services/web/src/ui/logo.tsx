/** A cord between two of four jacks. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="var(--accent)" aria-hidden="true">
      <g strokeWidth="1.5" opacity="0.55">
        <circle cx="18.5" cy="5.5" r="2.6" />
        <circle cx="5.5" cy="18.5" r="2.6" />
      </g>
      <g strokeWidth="2.5">
        <circle cx="5.5" cy="5.5" r="3.5" />
        <circle cx="18.5" cy="18.5" r="3.5" />
        <path d="M6 6.5c3.5 4.5 9 7 12 11" strokeLinecap="round" />
      </g>
    </svg>
  );
}
