// Finding -> sentence. The words live in the dictionary; here is only which of them are said.
import { grading as words } from '../text/en/grading.ts';
import type { LinePlace, RunFailure } from '../pipeline/observation.ts';
import type { Difference, Finding, NamedCell, Setting } from './verdict.ts';

/** What is wrong, in one or two sentences, with the row and the CSV line where they are known. */
export function explain(finding: Finding): string {
  const setting = 'setting' in finding ? explainSetting(finding.setting) : '';
  const places = 'places' in finding ? explainPlaces(finding.places) : '';
  return `${setting}${explainBody(finding)}${places}`;
}

function explainBody(finding: Finding): string {
  switch (finding.kind) {
    case 'failure':
      return explainFailure(finding.failure);
    case 'difference':
      return explainDifference(finding.difference);
    case 'no-table':
      return words.noTable(finding.table, finding.exists);
    case 'is-view':
      return words.isView(finding.table);
    case 'no-column':
      return words.noColumn(finding.table, finding.column, finding.exists);
    case 'wrong-type':
      return words.wrongType(finding.table, finding.column, finding.got, finding.expected);
    case 'nullable':
      return words.nullable(finding.table, finding.column);
    case 'not-strict':
      return words.notStrict(finding.table);
    case 'no-key':
      return words.noKey(finding.table, finding.key);
    case 'accepts':
      return words.accepts(finding.table, finding.column, finding.value);
    case 'rows':
      return words.rows(explainRow(finding.row), finding.count);
    case 'probe-failed':
      return words.probeFailed(finding.message);
    case 'unbalanced': {
      const { rowsIn, loaded, quarantined, deduplicated } = finding;
      return words.unbalanced(
        rowsIn,
        loaded,
        quarantined,
        deduplicated,
        rowsIn - loaded - quarantined - deduplicated,
      );
    }
    case 'no-chart':
      return words.noChart(finding.wanted);
    case 'chart-type':
      return words.chartType(finding.chart, finding.got, finding.expected);
    case 'chart-field':
      return words.chartField(finding.chart, finding.field, finding.got, finding.expected);
    case 'chart-empty':
      return words.chartEmpty(finding.chart);
    case 'quarantine':
      return explainQuarantine(finding);
    case 'plan-scan':
      return words.planScan(finding.result, finding.table, finding.plan.join('; '));
    case 'plan-index':
      return words.planIndex(finding.result, finding.index, finding.plan.join('; '));
    case 'budget':
      return words.budget(finding.result, finding.visited, finding.limit, finding.plan.join('; '));
    case 'fault-missed':
      return words.faultMissed(finding.caught, finding.planted, finding.missed.join(', '));
    case 'false-alarm':
      return words.falseAlarm(finding.test, explainRow(finding.row));
    case 'not-used':
      return words.notUsed(finding.step, finding.phrases.join(', '));
    case 'used':
      return words.used(finding.step, finding.phrase);
  }
}

function explainQuarantine({ table, row, got, expected }: Extract<Finding, { kind: 'quarantine' }>): string {
  const named = explainRow(row);
  if (got === undefined) return words.quarantine.missing(table, named, expected ?? '');
  if (expected === undefined) return words.quarantine.extra(table, named, got);
  return words.quarantine.reason(table, named, got, expected);
}

function explainSetting(setting: Setting): string {
  switch (setting.kind) {
    case 'visible':
      return words.where.visible;
    case 'rerun':
      return words.where.rerun;
    case 'next-delivery':
      return words.where.nextDelivery(setting.delivery);
    case 'any-order':
      return words.where.anyOrder(setting.order.join(', '));
    case 'crash':
      return words.where.crash(setting.after);
    case 'twin':
      return words.where.twin(setting.from);
  }
}

/** A learner's failure in plain words; `step` is named by its file where the lab is known to the caller. */
export function explainFailure(
  failure: RunFailure,
  fileOf: (step: string) => string = (step) => step,
): string {
  if (failure.whole === true) return failure.message;
  const step = failure.step === undefined ? words.failure.pipeline : fileOf(failure.step);
  switch (failure.kind) {
    case 'blank':
      return words.failure.blank;
    case 'syntax':
      return words.failure.syntax(step, failure.message);
    case 'runtime':
      return words.failure.runtime(step, failure.message);
    case 'refused':
      return words.failure.refused(step, failure.message);
    case 'timeout':
      return words.failure.timeout(String(Math.round(Number(failure.message) / 100) / 10));
    case 'memory':
      return words.failure.memory(step, failure.message);
    case 'too-much':
      return words.failure.tooMuch(step, failure.message);
    case 'no-result':
      return words.failure.noResult(step);
    case 'extract':
      return words.failure.extract(step, failure.message);
    case 'dashboard':
      return words.failure.dashboard(failure.message);
  }
}

function explainDifference(difference: Difference): string {
  const say = words.difference;
  const { output } = difference;
  switch (difference.kind) {
    case 'missing-output':
      return say.missingOutput(output, difference.unnamed);
    case 'missing-column':
      return say.missingColumn(output, difference.column, difference.got.join(', '));
    case 'extra-column':
      return say.extraColumn(output, difference.column);
    case 'duplicate-column':
      return say.duplicateColumn(output, difference.column);
    case 'column-order':
      return say.columnOrder(output, difference.got.join(', '), difference.expected.join(', '));
    case 'too-many-rows':
      return say.tooManyRows(output, difference.limit);
    case 'missing-row':
      return say.missingRow(output, explainRow(difference.row), difference.missing);
    case 'extra-row':
      return say.extraRow(output, explainRow(difference.row), difference.extra);
    case 'repeated-row':
      return say.repeatedRow(output, explainRow(difference.row), difference.times, difference.expected);
    case 'cell': {
      const { column, got, expected, rows, classes } = difference;
      const base = say.cell(output, explainRow(difference.row), column, got, expected, rows);
      return classes === undefined || got === 'NULL' || expected === 'NULL'
        ? base
        : base + say.classes(...classes);
    }
    case 'row-order':
      return say.rowOrder(output, difference.by.join(', '), difference.position, explainRow(difference.row));
  }
}

function explainRow(row: readonly NamedCell[]): string {
  return row.map((cell) => `${cell.column} ${cell.value}`).join(', ');
}

function explainPlaces(places: readonly LinePlace[]): string {
  if (places.length === 0) return '';
  const shown = places.slice(0, 2).map((place) => words.place(place.file, place.line, place.text));
  return words.places(shown.join(words.and));
}
