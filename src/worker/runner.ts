// The page's one way to a lab's workers: bench for Run, examiner for Check.
import type { Finding, Verdict } from '../core/grading/verdict.ts';
import type { SourceBreak } from '../core/faults/fitting.ts';
import type { Draft, ExaminerPack, Lab } from '../core/lab.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import type { Peek, StepPlace } from '../core/pipeline/peek.ts';
import type { BrokenRun, Diagnosis, GradeEvent, ShrinkEvent } from './protocol.ts';
import { WorkerSlot, type Ending } from './slot.ts';
import { spawnBench, spawnExaminer } from './spawn.ts';

export interface LabRunner {
  /** Boots both workers, so that the first Run does not wait. */
  warm(): void;
  run(draft: Draft, deliveries: number, limit: number): Promise<Ending<Observation>>;
  peek(draft: Draft, deliveries: number, place: StepPlace, limit: number): Promise<Ending<Peek>>;
  breakSource(draft: Draft, broken: SourceBreak, limit: number): Promise<Ending<BrokenRun>>;
  /** `limit` is for each scenario, not for the whole Check. */
  grade(draft: Draft, limit: number, onEvent: (event: GradeEvent) => void): Promise<Ending<Verdict>>;
  /** The smallest input behind a finding, and its cause. Runs in the examiner: stop it before the next Check. */
  shrink(
    draft: Draft,
    finding: Finding,
    limit: number,
    onEvent: (event: ShrinkEvent) => void,
  ): Promise<Ending<Diagnosis>>;
  /** Ends a search for the smallest input; nothing else is touched. */
  stopShrink(): void;
  /** Kills whatever runs; its promise settles as `stopped`, the next call works. */
  stop(): void;
  dispose(): void;
}

/** @param pack where the examiner fetches it, or the pack itself */
export function createLabRunner(lab: Lab, pack: string | ExaminerPack): LabRunner {
  const bench = new WorkerSlot(spawnBench, { lab, packUrl: null });
  const examiner = new WorkerSlot(
    spawnExaminer,
    typeof pack === 'string' ? { lab, packUrl: pack } : { lab, packUrl: null, pack },
  );
  let busy: WorkerSlot | null = null;

  async function during<T>(slot: WorkerSlot, work: Promise<Ending<T>>): Promise<Ending<T>> {
    busy = slot;
    try {
      return await work;
    } finally {
      busy = null;
    }
  }

  return {
    warm() {
      void bench.warm();
      void examiner.warm();
    },
    run: (draft, deliveries, limit) =>
      during(bench, bench.call({ op: 'run', input: { draft, deliveries }, limit })),
    peek: (draft, deliveries, place, limit) =>
      during(bench, bench.call({ op: 'peek', input: { draft, deliveries, place }, limit })),
    breakSource: (draft, broken, limit) =>
      during(bench, bench.call({ op: 'breakSource', input: { draft, broken }, limit })),
    grade: (draft, limit, onEvent) =>
      during(examiner, examiner.call({ op: 'grade', input: { draft }, limit, onEvent })),
    shrink: (draft, finding, limit, onEvent) =>
      examiner.call({ op: 'shrink', input: { draft, finding }, limit, onEvent }),
    stopShrink: () => examiner.stop(),
    stop: () => busy?.stop(),
    dispose() {
      bench.dispose();
      examiner.dispose();
    },
  };
}
