import type { CharSet, Node, Repeat } from './ast';
import { refused } from './invalid';

/** What a search by backtracking costs at one starting point, at worst. */
export interface Effort {
  /** Ways in which the node can match; Infinity as soon as anything repeats without bound. */
  readonly ways: number;
  /** Characters compared over all ways. */
  readonly steps: number;
}

export function effortOf(node: Node): Effort {
  switch (node.kind) {
    case 'set':
      return { ways: 1, steps: 1 };
    case 'place':
      return { ways: 1, steps: 1 };
    case 'sequence':
      return node.nodes.map(effortOf).reduce(after, { ways: 1, steps: 0 });
    case 'either': {
      const all = node.nodes.map(effortOf);
      return { ways: sum(all.map(({ ways }) => ways)), steps: sum(all.map(({ steps }) => steps)) };
    }
    case 'repeat':
      return repeated(effortOf(node.node), node.min, node.max);
  }
}

function after(first: Effort, second: Effort): Effort {
  return { ways: first.ways * second.ways, steps: first.steps + first.ways * second.steps };
}

function repeated(one: Effort, min: number, max: number): Effort {
  if (max === Infinity) return { ways: Infinity, steps: Infinity };
  let total: Effort = { ways: 0, steps: 0 };
  let run: Effort = { ways: 1, steps: 0 };
  for (let count = 0; count <= max && total.steps < Infinity; count++) {
    if (count >= min) total = { ways: total.ways + run.ways, steps: Math.max(total.steps, run.steps) };
    run = after(run, one);
  }
  return { ways: total.ways, steps: total.steps * Math.max(1, max - min + 1) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Size of the automaton that the node becomes, about: repetitions are copies. */
export function sizeOf(node: Node): number {
  switch (node.kind) {
    case 'set':
    case 'place':
      return 1;
    case 'repeat': {
      const copies = node.max === Infinity ? Math.max(1, node.min) : node.max;
      return 1 + copies * (sizeOf(node.node) + 1);
    }
    default:
      return sum(node.nodes.map(sizeOf)) + node.nodes.length;
  }
}

/** Every set of characters and place in the node. */
export function leavesOf(node: Node): readonly Extract<Node, { kind: 'set' | 'place' }>[] {
  switch (node.kind) {
    case 'set':
    case 'place':
      return [node];
    case 'repeat':
      return leavesOf(node.node);
    default:
      return node.nodes.flatMap(leavesOf);
  }
}

/** Every repetition in the node. */
export function repeatsOf(node: Node): readonly Repeat[] {
  switch (node.kind) {
    case 'set':
    case 'place':
      return [];
    case 'repeat':
      return [node, ...repeatsOf(node.node)];
    default:
      return node.nodes.flatMap(repeatsOf);
  }
}

/** Whether the option "ignore case" makes a difference to the set. Sets of thousands of characters are complements, which hold both cases. */
export function isCased(set: CharSet): boolean {
  return set.ranges.some(([from, to]) => {
    if (to - from > 0x1000) return false;
    for (let code = from; code <= to; code++) {
      const char = String.fromCodePoint(code);
      if (char.toLowerCase() !== char.toUpperCase()) return true;
    }
    return false;
  });
}

function canConsume(node: Node): boolean {
  return leavesOf(node).some(leaf => leaf.kind === 'set');
}

export function canBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'set':
      return false;
    case 'place':
      return true;
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.node);
    case 'sequence':
      return node.nodes.every(canBeEmpty);
    case 'either':
      return node.nodes.some(canBeEmpty);
  }
}

/** What may follow a node up to the end of the pattern. */
interface Rest {
  readonly mayConsume: boolean;
  readonly mayBeEmpty: boolean;
}

/**
 * Refuses what the linear engine would answer otherwise than PCRE: there `$` also stands before a last newline, and `^` of
 * option m not after it. Throws code 51091.
 */
export function checkPlaces(node: Node, rest: Rest = { mayConsume: false, mayBeEmpty: true }): void {
  switch (node.kind) {
    case 'set':
      return;
    case 'place':
      if (node.at === 'endOrNewline' && rest.mayConsume) refused('$ before other characters is');
      if (node.at === 'lineStart' && rest.mayBeEmpty) refused('^ with option m before what may be empty is');
      return;
    case 'repeat':
      return checkPlaces(node.node, {
        ...rest,
        mayConsume: rest.mayConsume || (node.max > 1 && canConsume(node.node)),
      });
    case 'either':
      for (const inner of node.nodes) checkPlaces(inner, rest);
      return;
    case 'sequence': {
      let following = rest;
      for (const inner of [...node.nodes].reverse()) {
        checkPlaces(inner, following);
        following = {
          mayConsume: following.mayConsume || canConsume(inner),
          mayBeEmpty: following.mayBeEmpty && canBeEmpty(inner),
        };
      }
    }
  }
}
