/** The items of a list that is separated by commas. */
export const listOf = (setting: string | undefined): string[] =>
  (setting ?? '')
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
