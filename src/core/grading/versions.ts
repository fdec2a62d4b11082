// What happened to a differing row over several deliveries: withdrawn, an older version kept, or gone without a trace.
import type { Case } from './diagnose.ts';
import type { Counterexample } from './counterexample-type.ts';
import type { Difference, Finding } from './verdict.ts';

export interface Versions {
  /** A row stays that stands only in an earlier delivery. */
  readonly withdrawn: boolean;
  /** A row came in several deliveries, and the cell that differs is as an earlier one had it. */
  readonly otherVersion: boolean;
  /** After several deliveries a table lacks a row that came in exactly once. */
  readonly vanished: boolean;
}

/** What became of the row that differs, over the deliveries of the counterexample in which its key stands. */
export function versions(
  lab: Case['lab'],
  finding: Finding,
  counterexample: Counterexample | null,
  difference: Difference | null,
): Versions {
  const setting = 'setting' in finding ? finding.setting.kind : null;
  const arrives = setting === 'next-delivery' || setting === 'any-order' || setting === 'twin';
  if (counterexample === null || difference === null || !('row' in difference) || !arrives) {
    return { withdrawn: false, otherVersion: false, vanished: false };
  }
  const deliveries = [...new Set(counterexample.files.map((file) => file.delivery))];
  const found = deliveriesOf(counterexample, difference);
  const isTable = lab.outputs.tables.includes(difference.output);
  const last = lastDelivery(finding, deliveries);
  return {
    withdrawn:
      isTable &&
      difference.kind === 'extra-row' &&
      deliveries.length > 1 &&
      found.length === 1 &&
      found[0] !== last,
    otherVersion: isTable && difference.kind === 'cell' && olderCell(counterexample, found, difference.got),
    vanished: isTable && difference.kind === 'missing-row' && setting !== 'twin' && found.length === 1,
  };
}

/** The delivery of each record that holds the key values of the differing row, as far as its file has columns of that name. */
function deliveriesOf(
  counterexample: Counterexample,
  difference: Extract<Difference, { row: unknown }>,
): string[] {
  return counterexample.files.flatMap((file) => {
    const named = difference.row.map((cell) => ({
      at: file.header.indexOf(cell.column),
      value: cell.value.replace(/^'|'$/g, ''),
    }));
    const key = named.filter(({ at }) => at >= 0);
    if (key.length === 0) return [];
    const rows = file.rows.filter(
      (row) => !row.malformed && key.every(({ at, value }) => row.cells[at]?.trim() === value),
    );
    return rows.map(() => file.delivery);
  });
}

/** `got` stands in a delivery of the row before the last one; amounts are compared by their digits. */
function olderCell(counterexample: Counterexample, found: readonly string[], got: string): boolean {
  const older = found.slice(0, -1).filter((delivery) => delivery !== found.at(-1));
  const digits = (text: string): string => text.replaceAll(/[^\p{L}\d]/gu, '').toLowerCase();
  const rows = counterexample.files
    .filter((file) => older.includes(file.delivery))
    .flatMap((file) => file.rows);
  return rows.some((row) => row.cells.some((cell) => digits(cell) !== '' && digits(cell) === digits(got)));
}

function lastDelivery(finding: Finding, deliveries: readonly string[]): string | undefined {
  const setting = 'setting' in finding ? finding.setting : null;
  if (setting?.kind === 'next-delivery') return setting.delivery;
  if (setting?.kind === 'any-order') return setting.order.at(-1);
  return deliveries.at(-1);
}

/** Got is 2, 3… times expected, and expected is at least `least`. */
export function isMultiple(finding: Finding, least: number): boolean {
  if (finding.kind !== 'difference' || finding.difference.kind !== 'cell') return false;
  const expected = Number(finding.difference.expected);
  const times = Number(finding.difference.got) / expected;
  return expected !== 0 && Math.abs(expected) >= least && Number.isInteger(times) && times >= 2;
}
