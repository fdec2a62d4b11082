// Edits on the text of `dashboard.yaml` itself, for lists and charts written in block style: nothing but its place changes.
// Null where the text is written in another way.
import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { ChartSpec } from '../../core/pipeline/dashboard.ts';
import type { ChartEdit } from '../../core/pipeline/edit-charts.ts';
import { blockOf, chartValues, lineOf } from './chart-yaml.ts';
import { nameOf, rangeOf } from './yaml-place.ts';

/** A chart's lines, with the comments right above its dash. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly map: YAMLMap;
}

export function editInPlace(text: string, charts: readonly ChartSpec[], edit: ChartEdit): string | null {
  const written = text.endsWith('\n') ? text : `${text}\n`;
  const blocks = blocksOf(written);
  if (blocks === null) return null;
  if (edit.kind === 'add') {
    const last = blocks.at(-1);
    if (last === undefined) return null;
    return splice(written, last.to, last.to, blockOf(edit.chart, indentOf(written, last)));
  }
  const block = blocks[edit.at];
  if (block === undefined) return null;
  if (edit.kind === 'change') {
    const before = charts[edit.at];
    return before === undefined ? null : changeChart(written, block, before, edit.chart);
  }
  if (edit.kind === 'remove')
    return blocks.length === 1 ? null : splice(written, block.from, endWithGap(blocks, edit.at), '');
  return move(written, blocks, edit.at, edit.to);
}

function blocksOf(text: string): readonly Block[] | null {
  const document = parseDocument(text, { keepSourceTokens: true });
  const list: unknown = isMap(document.contents) ? document.contents.get('charts', true) : undefined;
  if (!isSeq(list) || list.flow === true || list.srcToken?.type !== 'block-seq') return null;
  const blocks: Block[] = [];
  for (const [at, { start }] of list.srcToken.items.entries()) {
    const map = list.items[at];
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    if (!isMap(map) || dash === undefined || map.range === undefined || map.range === null) continue;
    const from = withComments(text, lineStart(text, dash.offset), blocks.at(-1)?.to ?? 0);
    blocks.push({ from, to: lineEnd(text, map.range[1]), map });
  }
  return blocks.length === list.items.length ? blocks : null;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line break; a value that ends with one is at its line's end already. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function withComments(text: string, start: number, least: number): number {
  let from = start;
  while (from > least) {
    const above = lineStart(text, from - 1);
    // What stands at the very left is said of the file.
    if (above < least || !/^[ \t]+#/.test(text.slice(above, from))) break;
    from = above;
  }
  return from;
}

function indentOf(text: string, block: Block): string {
  const dash = /^([ \t]*)-/m.exec(text.slice(block.from, block.to));
  return dash?.[1] ?? '  ';
}

/** The chart's lines and the blank ones up to the next chart; the last one takes those above it. */
function endWithGap(blocks: readonly Block[], at: number): number {
  return blocks[at + 1]?.from ?? blocks[at]?.to ?? 0;
}

/** Blocks change places; what stands between them stays. */
function move(text: string, blocks: readonly Block[], at: number, to: number): string {
  const order = blocks.toSpliced(at, 1);
  const moved = blocks[at];
  if (moved === undefined) return text;
  order.splice(to, 0, moved);
  let result = text.slice(0, blocks[0]?.from ?? 0);
  blocks.forEach((place, index) => {
    const block = order[index] ?? place;
    result += text.slice(block.from, block.to);
    result += text.slice(place.to, blocks[index + 1]?.from ?? text.length);
  });
  return result;
}

/** Field by field, from the last place to the first, so that offsets hold. */
function changeChart(text: string, block: Block, before: ChartSpec, after: ChartSpec): string | null {
  const { map } = block;
  if (map.flow === true) return null;
  const [old, wanted] = [chartValues(before), chartValues(after)];
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const column = rangeOf(map)[0] - lineStart(text, rangeOf(map)[0]);
  for (const pair of map.items) {
    const field = [...old.keys()].find((name) => name === nameOf(pair.key));
    if (field === undefined) return null;
    const value = wanted.get(field);
    if (value === undefined) {
      const lines = linesOf(text, pair);
      // The line with the dash holds the chart together.
      if (pair === map.items[0]) return null;
      edits.push({ ...lines, text: '' });
    } else if (JSON.stringify(value) !== JSON.stringify(old.get(field))) {
      const [offset, length] = rangeOf(pair.value);
      const inline = !text.slice(offset, offset + length).includes('\n');
      if (!inline || (!isScalar(pair.value) && !isFlow(pair.value))) return null;
      edits.push({ from: offset, to: offset + length, text: lineOf(value) });
    }
  }
  const added = [...wanted].filter(([field]) => !old.has(field));
  const lines = added.map(([field, value]) => `${' '.repeat(column)}${field}: ${lineOf(value)}\n`).join('');
  let result = splice(text, block.to, block.to, lines);
  for (const edit of edits.toReversed()) result = splice(result, edit.from, edit.to, edit.text);
  return result;
}

function isFlow(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function linesOf(text: string, pair: Pair): { readonly from: number; readonly to: number } {
  const [key] = rangeOf(pair.key);
  const [offset, length] = rangeOf(pair.value);
  return { from: lineStart(text, key), to: lineEnd(text, offset + length) };
}

function splice(text: string, from: number, to: number, put: string): string {
  return text.slice(0, from) + put + text.slice(to);
}
