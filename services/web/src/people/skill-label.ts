/** As it is read: "active directory". */
export const skillLabel = (skill: string): string => skill.replaceAll('_', ' ');

/** At the beginning of a sentence. */
export const skillStart = (skill: string): string =>
  skillLabel(skill).replace(/^\p{L}/u, first => first.toLocaleUpperCase());
