interface Page<Item> {
  readonly data: { readonly items: readonly Item[]; readonly nextCursor: string | null };
}

/**
 * Every item of a list, page after page; the next page is asked for when its first item is.
 * @param read one page: `cursor => desk.GET('/api/v1/tickets', { params: { query: { cursor } } })`
 */
export async function* everyItem<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  for (let cursor: string | undefined; ;) {
    const { data } = await read(cursor);
    yield* data.items;
    if (data.nextCursor === null) return;
    cursor = data.nextCursor;
  }
}
