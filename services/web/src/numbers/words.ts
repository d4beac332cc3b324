import { useLanguage } from '../app/preferences';
import { localeOf } from '../app/times';

const DAY = 86_400;

/** Numbers and times as the reader writes them. */
export function useNumberWords() {
  const locale = localeOf(useLanguage());
  const units = (value: number, unit: string, more: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', ...more }).format(value);
  return {
    count: (value: number) => value.toLocaleString(locale),
    /** "120K" */
    roughly: (value: number) => value.toLocaleString(locale, { notation: 'compact' }),
    share: (value: number) => value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
    /** "12 min", "1 h 02", "3.2 days". */
    span: (seconds: number): string => {
      const minutes = Math.round(seconds / 60);
      if (seconds < 60) return units(Math.round(seconds), 'second');
      if (minutes < 60) return units(minutes, 'minute');
      if (seconds < 2 * DAY) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
      return units(seconds / DAY, 'day', { unitDisplay: 'long', maximumFractionDigits: seconds < 10 * DAY ? 1 : 0 });
    },
    /** "14 Nov"; days have no zone. */
    day: (date: string) =>
      new Date(`${date}T12:00:00Z`).toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  };
}

export type NumberWords = ReturnType<typeof useNumberWords>;
