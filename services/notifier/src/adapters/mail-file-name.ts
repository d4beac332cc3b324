/** `<UTC time>-<id>.eml`, so that names sort by time. The same time and id give the same name. */
export function mailFileName(at: Date, id: string): string {
  return `${at.toISOString().replace(/[-:.]/g, '')}-${id}.eml`;
}

const FILE_NAME = /^\d{8}T\d{9}Z-[0-9A-Za-z-]{1,64}\.eml$/;

/** Whether a name is one of ours; anything with a path in it is not. */
export function isMailFileName(name: string): boolean {
  return FILE_NAME.test(name);
}
