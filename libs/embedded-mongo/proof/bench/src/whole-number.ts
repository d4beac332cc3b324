/** The value of a command's option. @throws Error that names the option and its range. */
export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new Error(`--${name} takes a whole number from ${min} to ${max}, not "${text}". See --help.`);
  return value;
}
