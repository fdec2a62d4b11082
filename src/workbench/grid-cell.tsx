// One value as a person reads it: NULL, empty text and stray blanks are seen for what they are.
import type { JSX } from 'preact';
import { results } from '../core/text/en/results.ts';
import { showValue, type SqlValue } from '../core/values.ts';
import { Visible } from './visible.tsx';
import { showEdges } from './visible-text.ts';

/** Longer cells are cut in sight; the grid opens them whole. */
const CELL = 160;

export function Cell({ value }: { value: SqlValue }): JSX.Element {
  if (value === null) return <span class="wb-null">{results.grid.null}</span>;
  if (value === '') return <span class="wb-null">{results.grid.empty}</span>;
  const text = showValue(value);
  const cut = text.length > CELL ? `${text.slice(0, CELL)}…` : text;
  return typeof value === 'string' ? <Visible pieces={showEdges(cut)} /> : <>{cut}</>;
}
