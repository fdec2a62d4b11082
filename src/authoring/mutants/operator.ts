// What a mutation operator is: a small rule that names the one-place changes it would make at a node.
import { spanOf, type Place, type Span } from './syntax.ts';

/** One change of the text; everything outside of it stays letter for letter. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** What to show around the change; default: the node at which it was made. */
  readonly about?: Span;
}

export type Operator = (place: Place) => readonly Edit[];

export const NOTHING: readonly Edit[] = [];

interface Ranged {
  readonly range?: readonly [number, number];
}

export function replace(node: Ranged | readonly Ranged[], text: string): Edit {
  return { span: spanOf(node), text };
}

export function remove(node: Ranged | readonly Ranged[]): Edit {
  return replace(node, '');
}

/** One item of a comma-separated list, with one comma; nothing when it is the only one. */
export function removeItem(items: readonly Ranged[], index: number): readonly Edit[] {
  const item = items[index];
  const next = items[index + 1];
  const before = items[index - 1];
  if (item === undefined) return NOTHING;
  if (next !== undefined) return [{ span: [spanOf(item)[0], spanOf(next)[0]], text: '' }];
  return before === undefined ? NOTHING : [{ span: [spanOf(before)[1], spanOf(item)[1]], text: '' }];
}
