/** "vpn, wifi" as a list. */
export const skillsOf = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map(skill => skill.trim().toLowerCase())
    .filter(skill => skill !== '');
