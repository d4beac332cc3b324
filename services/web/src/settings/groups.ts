import type { SettingView } from '@switchboard/contracts';

export interface SettingGroup {
  /** The first that reads them. */
  readonly reader: string;
  readonly items: readonly SettingView[];
}

/** Whether somebody decided it here. */
export const isSetHere = ({ source }: SettingView): boolean => source === 'environment';

/** Those that have all the words somewhere, by who reads them first; the process itself before its services. */
export function groupsOf(items: readonly SettingView[], q: string, onlySet: boolean): SettingGroup[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, SettingView[]>();
  for (const item of items) {
    const text = [item.name, item.description, item.value ?? '', ...item.readBy].join(' ').toLowerCase();
    if ((onlySet && !isSetHere(item)) || !words.every(word => text.includes(word))) continue;
    const reader = item.readBy[0] ?? '';
    groups.set(reader, [...(groups.get(reader) ?? []), item]);
  }
  return [...groups]
    .map(([reader, found]) => ({ reader, items: found }))
    .sort((a, b) => Number(isProcess(b.reader)) - Number(isProcess(a.reader)) || a.reader.localeCompare(b.reader));
}

/** What is read for the process as a whole: the names that the API gives it in either shape. */
export const isProcess = (reader: string): boolean => reader === 'standalone' || reader === 'each service';
