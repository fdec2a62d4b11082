// What is said aloud, politely, when a Run or a Check has ended.
import { grading } from '../core/text/en/grading.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Bench } from './bench.ts';
import { failedChecks } from './check-state.ts';

export function runSaid(bench: Bench): string {
  const state = bench.run.value;
  switch (state.kind) {
    case 'none':
      return '';
    case 'stopped':
      return words.status.stopped;
    case 'timeout':
      return words.status.timeout(state.ms);
    case 'crashed':
      return words.status.crashed;
    case 'finished': {
      const { observation, deliveries, ms } = state.run;
      const failure = observation.failure;
      if (failure === undefined) {
        return words.status.ran(observation.statements.length, deliveries, ms);
      }
      return `${words.status.failed}: ${failure.message}`;
    }
  }
}

export function verdictSaid(bench: Bench): string {
  const { check, lab } = bench;
  if (check.value.kind === 'stopped') return words.checks.stopped;
  if (check.value.kind === 'crashed') return words.checks.crashed;
  if (check.value.kind !== 'graded') return '';
  const failed = failedChecks(check.value.verdict);
  const first = failed[0] ?? '';
  return words.checks.done(failed.length, lab.text.checks[first] ?? grading.runs);
}
