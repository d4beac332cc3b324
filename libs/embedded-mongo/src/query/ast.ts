import { type Fields, joined } from '../bson/elements';

/** What one path is asked, decided leaf by leaf. */
export interface PathNode {
  readonly kind: 'path';
  readonly path: string;
  readonly parts: readonly string[];
  /** Operator without `$`: eq, gt, in, exists, elemMatch … */
  readonly op: string;
  readonly operand: unknown;
  /** Decides over all leaves that the path reaches in a document. */
  readonly test: (leaves: readonly unknown[]) => boolean;
  /** For `$elemMatch` on documents: what one element must satisfy. */
  readonly element?: Node;
}

/** A filter after parsing. The planner reads it, {@link compile} turns it into a predicate. */
export type Node =
  | PathNode
  | { readonly kind: 'and' | 'or' | 'nor'; readonly nodes: readonly Node[] }
  | { readonly kind: 'not'; readonly node: Node }
  | { readonly kind: 'custom'; readonly name: string; readonly test: (doc: unknown) => boolean }
  | { readonly kind: 'text'; readonly search: string };

/** Top-level fields that filters look at; all for those that are not made of paths. */
export function filterFields(nodes: readonly Node[]): Fields {
  return nodes.map(fieldsOf).reduce(joined, new Set<string>());
}

function fieldsOf(node: Node): Fields {
  switch (node.kind) {
    case 'path':
      return new Set([node.parts[0] as string]);
    case 'custom':
      return undefined;
    case 'not':
      return fieldsOf(node.node);
    case 'text':
      return new Set();
    default:
      return filterFields(node.nodes);
  }
}

/** The conjuncts of a filter: what must all hold. */
export function conjuncts(node: Node): readonly Node[] {
  return node.kind === 'and' ? node.nodes.flatMap(conjuncts) : [node];
}

/** Every `$text` of the filter; MongoDB allows one. */
export function textNode(node: Node): (Node & { kind: 'text' }) | undefined {
  if (node.kind === 'text') return node;
  if (node.kind !== 'and') return undefined;
  for (const inner of node.nodes) {
    const found = textNode(inner);
    if (found) return found;
  }
  return undefined;
}
