export type Example = Readonly<Record<'ticket.number' | 'ticket.title' | 'requester.name' | 'agent.name', string>>;

/** A canned reply with the values of an example; `\{{` is no variable. */
export const previewOf = (body: string, example: Example): string =>
  body.replace(/\\\{\{|\{\{\s*([a-z.]+)\s*\}\}/g, (whole, name?: string) =>
    name === undefined ? '{{' : Object.hasOwn(example, name) ? example[name as keyof Example] : whole,
  );
