// Everything a learner can do on a lab page, as changes of the bench. Knows no DOM; the outside comes in as `Outside`.
import { batch } from '@preact/signals';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Draft, ExaminerPack } from '../core/lab.ts';
import type { LinePlace, RunFailure } from '../core/pipeline/observation.ts';
import type { Evidence } from '../core/progress/evidence.ts';
import type { LabRunner } from '../worker/runner.ts';
import type { Bench, Notice, Region } from './bench.ts';
import { afterGrade, failedChecks, onGradeEvent, startCheck, type CheckState } from './check-state.ts';
import { fileOfPlace, visibleFiles } from './delivered-lines.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { followRun } from './run-progress.ts';
import { afterRun, sameDraft } from './run-state.ts';
import { rowCounts } from './results-state.ts';
import { runSaid, verdictSaid } from './said.ts';
import { createTrials, type Trials } from './trials.ts';
import { afterShrink, canShrink, firstToShrink, type ShrinkState } from './shrink-state.ts';

/** The examiner ends the search by itself after two seconds; this only catches a run that never ends. */
const SHRINK_LIMIT_MS = 10_000;

/** How long a patient run may take: for slow machines, at the learner's wish. */
const PATIENT_MS = 30_000;

/** The world a bench acts on. Tests bring their own. */
export interface Outside {
  readonly runner: LabRunner;
  readonly keeper: DraftKeeper;
  /** Rejects when the entry could not be stored. */
  record(entry: Omit<Evidence, 'id' | 'at'>): Promise<unknown>;
  clearDraft(): Promise<void>;
  /** Rejects when the text is no SQL it can read. */
  format(sql: string): Promise<string>;
  fetchPack(): Promise<ExaminerPack>;
  now(): number;
}

export interface Actions extends Trials {
  edit(step: string, sql: string): void;
  openStep(step: string): void;
  showRegion(region: Region): void;
  run(): Promise<void>;
  check(): Promise<void>;
  /** Looks for the smallest input behind a failed check; ends a search that is under way. */
  shrink(check: string): Promise<void>;
  stopShrink(): void;
  stop(): void;
  /** All rows of a table or result, where the run sent only the first. */
  rows: LabRunner['rows'];
  reset(): Promise<void>;
  nextHint(step: string): void;
  openReference(): Promise<void>;
  /** Shows a row of the CSV that a message named. */
  showPlace(place: LinePlace): void;
  /** Opens the step and brings the failing token into sight. */
  showFailure(failure: RunFailure): void;
  dismiss(notice: Notice): void;
}

export function createActions(bench: Bench, outside: Outside): Actions {
  const { lab } = bench;
  let ranRecorded = false;

  const limit = (): number => (bench.patient.value ? Math.max(PATIENT_MS, lab.limits.ms) : lab.limits.ms);

  function notify(notice: Notice): void {
    const others = bench.notices.value.filter(({ kind }) => kind !== notice.kind);
    bench.notices.value = [...others, notice];
  }

  async function record(entry: Pick<Evidence, 'kind' | 'passed' | 'failed' | 'draft'>): Promise<boolean> {
    try {
      await outside.record({ ...entry, lesson: lab.lesson, lab: lab.id, version: lab.version });
      return true;
    } catch {
      // Told, not swallowed: the banner stays until dismissed.
      notify({ kind: 'evidence' });
      return false;
    }
  }

  function showFailure(failure: RunFailure): void {
    if (failure.step === undefined) return;
    bench.step.value = failure.step;
    bench.region.value = 'code';
    if (failure.offset === undefined) return;
    bench.reveal.value = {
      step: failure.step,
      offset: failure.offset,
      length: failure.length ?? 1,
    };
  }

  async function recordVerdict(check: CheckState, draft: Draft): Promise<void> {
    if (check.kind !== 'graded') return;
    const passed = check.verdict.status === 'passed';
    const tried = !passed && !sameDraft(lab.steps, draft, lab.starter);
    const before = bench.history.value;
    bench.history.value = { ...before, tried: before.tried || tried };
    bench.recorded.value = await record({
      kind: 'graded',
      passed,
      failed: failedChecks(check.verdict),
      draft,
    });
  }

  function stopShrink(): void {
    if (bench.shrink.value.kind === 'searching') outside.runner.stopShrink();
    bench.shrink.value = { kind: 'none' };
  }

  async function shrink(check: string): Promise<void> {
    const graded = bench.check.value;
    const row = bench.rows.value.find(({ id }) => id === check);
    if (graded.kind !== 'graded' || row?.state !== 'failed' || !canShrink(row.finding)) return;
    stopShrink();
    const search: ShrinkState = { kind: 'searching', check, rows: null };
    bench.shrink.value = search;
    const ending = await outside.runner.shrink(graded.draft, row.finding, SHRINK_LIMIT_MS, ({ rows }) => {
      if (isSearch(bench.shrink.value, check)) bench.shrink.value = { ...search, rows };
    });
    // Another Check or another search may have begun meanwhile; its state is not ours to change.
    if (isSearch(bench.shrink.value, check) && bench.check.value === graded) {
      bench.shrink.value = afterShrink(check, ending);
    }
  }

  return {
    ...createTrials(bench, outside, limit),
    shrink,
    stopShrink,

    edit(step, sql) {
      if (bench.draft.value[step] === sql) return;
      bench.draft.value = { ...bench.draft.value, [step]: sql };
      outside.keeper.keep(bench.draft.value);
    },

    openStep(step) {
      batch(() => {
        bench.step.value = step;
        bench.region.value = 'code';
      });
    },

    showRegion(region) {
      batch(() => {
        bench.region.value = region;
        if (region === 'brief' || region === 'checks') bench.side.value = region;
      });
    },

    async run() {
      if (bench.busy.value || !bench.ready.value) return;
      const draft = bench.draft.value;
      const deliveries = bench.deliveries.value;
      bench.activity.value = { kind: 'running' };
      bench.announcement.value = words.status.running;
      const start = outside.now();
      const follow = followRun(lab, deliveries, outside.now);
      const ending = await outside.runner.run(draft, deliveries, limit(), (told) => {
        bench.progress.value = follow(told);
      });
      const state = afterRun(ending, { draft, deliveries, ms: outside.now() - start });
      batch(() => {
        bench.activity.value = { kind: 'idle' };
        bench.progress.value = { kind: 'none' };
        bench.run.value = state;
        if (state.kind !== 'finished') return;
        bench.results.before.value = rowCounts(bench.finished.peek()?.observation);
        bench.finished.value = state.run;
        const failure = state.run.observation.failure;
        if (failure !== undefined) showFailure(failure);
        else showOutput(bench);
      });
      bench.announcement.value = runSaid(bench);
      if (state.kind !== 'finished' || ranRecorded) return;
      ranRecorded = true;
      await record({ kind: 'ran' });
    },

    async check() {
      if (bench.busy.value || !bench.ready.value) return;
      const draft = bench.draft.value;
      stopShrink();
      batch(() => {
        bench.activity.value = { kind: 'checking' };
        bench.check.value = startCheck(draft);
        bench.recorded.value = false;
        bench.side.value = 'checks';
        bench.region.value = 'checks';
        bench.announcement.value = words.checks.started;
      });
      const ending = await outside.runner.grade(draft, limit(), (event) => {
        bench.check.value = onGradeEvent(bench.check.value, event);
      });
      batch(() => {
        bench.activity.value = { kind: 'idle' };
        bench.check.value = afterGrade(bench.check.value, ending, lab);
      });
      bench.announcement.value = verdictSaid(bench);
      // The verdict stands; the smallest input of what is read first is looked for while it is read.
      const first = firstToShrink(bench.rows.value);
      await Promise.all([
        recordVerdict(bench.check.value, draft),
        first === null ? null : shrink(first.check),
      ]);
    },

    stop() {
      if (bench.busy.value) outside.runner.stop();
    },

    rows: (of, op) => outside.runner.rows(of, op),

    async reset() {
      stopShrink();
      outside.keeper.drop();
      batch(() => {
        bench.draft.value = lab.starter;
        bench.run.value = { kind: 'none' };
        bench.check.value = { kind: 'none' };
        bench.finished.value = null;
        bench.results.before.value = null;
        bench.peek.value = { kind: 'none' };
        bench.broken.value = { kind: 'none' };
        bench.dataTab.value = 'raw';
        bench.notices.value = bench.notices.value.filter(({ kind }) => kind !== 'older-draft');
      });
      try {
        await outside.clearDraft();
      } catch {
        // Storage refuses: save the starter over it as soon as it works again.
        outside.keeper.keep(lab.starter);
      }
    },

    nextHint(step) {
      const shown = bench.hints.value[step] ?? 0;
      const all = lab.text.steps[step]?.hints.length ?? 0;
      bench.hints.value = { ...bench.hints.value, [step]: Math.min(all, shown + 1) };
    },

    async openReference() {
      if (!bench.mayOpenReference.value) return;
      batch(() => {
        bench.dataTab.value = 'reference';
        bench.region.value = 'data';
      });
      if (bench.reference.value.kind === 'open' || bench.reference.value.kind === 'loading') return;
      bench.reference.value = { kind: 'loading' };
      try {
        const { reference } = await outside.fetchPack();
        bench.reference.value = { kind: 'open', reference };
      } catch {
        bench.reference.value = { kind: 'failed' };
      }
    },

    showPlace(place) {
      const files = visibleFiles(lab);
      const file = fileOfPlace(files, place);
      if (file === undefined) return;
      batch(() => {
        bench.file.value = files.indexOf(file);
        bench.dataTab.value = 'raw';
        bench.region.value = 'data';
        bench.place.value = { ...place };
      });
    },

    showFailure,

    dismiss(notice) {
      bench.notices.value = bench.notices.value.filter((other) => other !== notice);
    },
  };
}

function isSearch(state: ShrinkState, check: string): boolean {
  return state.kind === 'searching' && state.check === check;
}

/** After a good run: look at what was made, unless the learner already looks at something made. */
function showOutput(bench: Bench): void {
  bench.region.value = 'data';
  if (bench.dataTab.value !== 'raw') return;
  const observation = bench.finished.value?.observation;
  bench.dataTab.value = observation !== undefined && observation.results.length > 0 ? 'results' : 'tables';
}
