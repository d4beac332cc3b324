/** As a part of a field's properties. */
export const errorFor = (error: string | undefined): { error?: string } => (error === undefined ? {} : { error });
