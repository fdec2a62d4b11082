// What must hang together between the parts of a lab: ids unique, references known, every check and step with its words.
import type { LabText } from '../core/lab-words.ts';
import type { AuthoredLab } from '../schema/lab.ts';
import { AuthorError } from './author-error.ts';

export function checkCoherence(lab: AuthoredLab, text: LabText, file: string): void {
  const checkIds = lab.checks.map((check) => check.id);
  const stepIds = lab.steps.map((step) => step.id);
  const deliveryIds = lab.deliveries.map((delivery) => delivery.id);
  const textFile = file.replace('lab.yaml', 'text/en.yaml');

  unique(file, 'check', checkIds);
  unique(file, 'step', stepIds);
  unique(file, 'delivery', deliveryIds);
  if (checkIds.includes('runs'))
    throw new AuthorError(file, 'a check is called `runs`', 'choose another id: `runs` is checked always');
  for (const check of lab.checks) {
    if (check.step !== undefined) known(file, `step of check ${check.id}`, check.step, stepIds);
  }
  for (const twin of lab.twins ?? []) known(file, 'delivery of a twin', twin.from, deliveryIds);
  for (const check of lab.checks) {
    if (check.kind !== 'learner-tests') continue;
    for (const twin of [...check.planted, ...(check.clean ?? [])])
      known(file, `delivery in check ${check.id}`, twin.from, deliveryIds);
  }
  for (const delivery of lab.deliveries) {
    for (const source of Object.keys(delivery.files))
      known(file, `source in delivery ${delivery.id}`, source, Object.keys(lab.sources));
  }
  for (const delivery of lab.deliveries) {
    for (const source of Object.keys(delivery.dialects ?? {}))
      known(file, `dialect in delivery ${delivery.id}`, source, Object.keys(delivery.files));
  }
  if (lab.ledger !== undefined)
    known(file, 'source of the ledger', lab.ledger.source, Object.keys(lab.sources));
  outputsAreChecked(lab, file);
  kindsHaveTheirParts(lab, file);
  sameNames(textFile, 'steps', stepIds, Object.keys(text.steps));
  sameNames(textFile, 'checks', checkIds, Object.keys(text.checks));
}

function outputsAreChecked(lab: AuthoredLab, file: string): void {
  const tables = lab.checks.flatMap((check) => (check.kind === 'table' ? [check.table] : []));
  const results = lab.checks.flatMap((check) => (check.kind === 'result' ? [check.name] : []));
  for (const table of lab.outputs.tables) known(file, 'output table without a `table` check', table, tables);
  for (const result of lab.outputs.results)
    known(file, 'output result without a `result` check', result, results);
  for (const result of results) known(file, 'result that is no output', result, lab.outputs.results);
}

function kindsHaveTheirParts(lab: AuthoredLab, file: string): void {
  const has = (kind: string): boolean => lab.checks.some((check) => check.kind === kind);
  if (has('ledger') && lab.ledger === undefined) {
    throw new AuthorError(
      file,
      'there is a `ledger` check and no `ledger:`',
      'write `ledger: { source: …, loaded: …, quarantined: … }`',
    );
  }
  const several = (['next-delivery', 'any-order'] as const).find(has);
  if (several !== undefined && lab.deliveries.length < 2) {
    throw new AuthorError(file, `there is a \`${several}\` check and one delivery`, 'add a second delivery');
  }
  if (has('twins') !== (lab.twins ?? []).length > 0) {
    throw new AuthorError(
      file,
      '`twins:` and a check of kind `twins` belong together',
      'write both, or neither',
    );
  }
}

function unique(file: string, what: string, ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new AuthorError(file, `two ${what}s are called \`${twice}\``, 'give each its own id');
}

function known(file: string, what: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  throw new AuthorError(file, `${what}: \`${name}\``, `known are: ${names.join(', ') || 'none'}`);
}

function sameNames(file: string, what: string, wanted: readonly string[], got: readonly string[]): void {
  const missing = wanted.find((name) => !got.includes(name));
  if (missing !== undefined)
    throw new AuthorError(file, `\`${what}\` has no words for \`${missing}\``, `add \`${missing}:\``);
  const extra = got.find((name) => !wanted.includes(name));
  if (extra !== undefined)
    throw new AuthorError(
      file,
      `\`${what}\` speaks of \`${extra}\`, which lab.yaml does not have`,
      'take it out',
    );
}
