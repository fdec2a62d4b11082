// Names and places of YAML nodes, for messages that point at what is wrong.
import { isScalar, type Node } from 'yaml';

/** A key as text; empty when it is no plain value. */
export function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Where a node stands; nothing when it is not there. */
export function rangeOf(node: unknown): [offset: number, length: number] {
  const range = (node as Node | null | undefined)?.range;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1] - range[0]];
}
