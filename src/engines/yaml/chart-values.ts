// The fields of a chart that hold more than a word: bins, zero, columns, format. Each gives its part of the chart, or a failure.
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { isPattern } from '../../core/charts/number-format.ts';
import { BINS, type ChartSpec, type ColumnFormat } from '../../core/pipeline/dashboard.ts';
import type { RunFailure } from '../../core/pipeline/observation.ts';
import { nameOf, rangeOf } from './yaml-place.ts';

type Part = Partial<ChartSpec> | RunFailure;

export function readBins(map: YAMLMap): Part {
  const node = map.get('bins', true);
  if (node === undefined) return {};
  const bins = isScalar(node) ? Number(node.value ?? NaN) : NaN;
  return Number.isInteger(bins) && bins >= BINS.least && bins <= BINS.most
    ? { bins }
    : failure(`\`bins\` is a whole number from ${BINS.least} to ${BINS.most}`, node);
}

export function readZero(map: YAMLMap): Part {
  const node = map.get('zero', true);
  if (node === undefined) return {};
  return isScalar(node) && typeof node.value === 'boolean'
    ? { zero: node.value }
    : failure('`zero` is true or false', node);
}

export function readColumns(map: YAMLMap): Part {
  const node = map.get('columns', true);
  if (node === undefined) return {};
  const columns = isSeq(node) ? node.items.map(nameOf) : [];
  return columns.length > 0 && columns.every((name) => name !== '')
    ? { columns }
    : failure('`columns` is a list of column names: [day, revenue]', node);
}

export function readFormats(map: YAMLMap): Part {
  const node = map.get('format', true);
  if (node === undefined) return {};
  if (!isMap(node) || node.items.length === 0)
    return failure('`format` names a column and how its numbers are written: { revenue: "0.00" }', node);
  const formats: ColumnFormat[] = [];
  for (const { key, value } of node.items) {
    const pattern = nameOf(value);
    if (!isPattern(pattern))
      return failure(
        `\`${pattern}\` is no number format; write such as "0", "0.00", "#,##0.00", "0.0 %" or "€ #,##0"`,
        isScalar(value) ? value : key,
      );
    formats.push({ column: nameOf(key), pattern });
  }
  return { formats };
}

function failure(message: string, node: unknown): RunFailure {
  const [offset, length] = rangeOf(node);
  return { kind: 'dashboard', message, offset, length };
}
