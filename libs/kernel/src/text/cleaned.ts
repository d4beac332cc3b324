/** A text in its clean form, or the rule that it breaks: the rest of a sentence that begins with the field's name. */
export type Cleaned = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly rule: string };
