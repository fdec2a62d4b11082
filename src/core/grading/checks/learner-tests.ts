// `learner-tests`: the learner's own data tests are run on days with a planted fault and on clean days.
// A test is a SELECT of the step that returns the rows it objects to; no row means it is content.
import type { LearnerTestsCheck, Twin } from '../../lab.ts';
import type { NamedResult } from '../../pipeline/observation.ts';
import { deliveriesInOrder, twinScenario, type Scenario } from '../../pipeline/scenario.ts';
import { quoteValue } from '../../values.ts';
import type { GradeContext } from '../context.ts';
import type { Finding } from '../verdict.ts';

export function checkLearnerTests(check: LearnerTestsCheck, context: GradeContext): Finding | null {
  const { planted, clean } = context.trials(check.id);
  const days: Scenario[] = [
    deliveriesInOrder(context.lab, 1),
    ...clean.map((twin) => dayOf(twin, 'clean', check, context)),
  ];
  const alarms = days.flatMap((day) => objections(day, check, context).slice(0, 1));
  const alarm = alarms[check.falseAlarms];
  if (alarm !== undefined) return falseAlarm(alarm);
  const missed = planted.filter(
    (twin) => objections(dayOf(twin, 'planted', check, context), check, context).length === 0,
  );
  const caught = planted.length - missed.length;
  if (caught >= check.catches) return null;
  const names = missed.map((twin) => twin.faults.map((fault) => fault.name).join(' + '));
  return { kind: 'fault-missed', caught, planted: planted.length, missed: names };
}

function dayOf(twin: Twin, sort: string, check: LearnerTestsCheck, context: GradeContext): Scenario {
  const scenario = twinScenario(twin, context.twinDeliveries(twin));
  return { ...scenario, id: `${sort}:${check.id}:${twin.id}` };
}

/** Tests that object. A pipeline that stops on the bad day has noticed it too. */
function objections(day: Scenario, check: LearnerTestsCheck, context: GradeContext): NamedResult[] {
  const observation = context.observe(day);
  const found = observation.results.filter(
    (result) => result.step === check.step && result.set.rows.length > 0,
  );
  const { failure } = observation;
  if (failure === undefined || failure.step === check.step) return found;
  const stopped = { columns: ['stopped'], rows: [[failure.message]], truncated: false };
  return [...found, { step: failure.step ?? check.step, offset: 0, set: stopped, plan: [], visited: 0 }];
}

function falseAlarm(alarm: NamedResult): Finding {
  const first = alarm.set.rows[0] ?? [];
  const row = alarm.set.columns.map((column, i) => ({ column, value: quoteValue(first[i] ?? null) }));
  return { kind: 'false-alarm', test: alarm.name ?? alarm.step, row: row.slice(0, 6) };
}
