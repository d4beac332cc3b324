import type { Language } from './preferences';

/** "48 kB". @param bytes size. */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1_000
      ? ([bytes, 'byte'] as const)
      : bytes < 1e6
        ? ([bytes / 1e3, 'kilobyte'] as const)
        : ([bytes / 1e6, 'megabyte'] as const);
  const digits = unit === 'megabyte' && value < 100 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}
