// Which parts of an answer change hands instead of being copied: packed rows and files. The worker has no use for them afterwards.
import { buffersOf, type PackedSet } from '../core/packed.ts';
import type { Kept, OpName, Ops } from './protocol.ts';

const HANDED: { readonly [K in OpName]?: (output: Ops[K]['out']) => ArrayBuffer[] } = {
  rows: (output: Kept<PackedSet>) => (output.kind === 'kept' ? buffersOf(output.value) : []),
  exportDatabase: (output) => (output.kind === 'kept' ? [output.value.buffer] : []),
};

export function handedOver<K extends OpName>(op: K, output: Ops[K]['out']): ArrayBuffer[] {
  return HANDED[op]?.(output) ?? [];
}
