// Tries drafts on hidden deliveries that are not in the lab: further seeds, candidates for twins.
import { Worker } from 'node:worker_threads';
import type { Draft, Twin } from '../../core/lab.ts';
import type { CompiledLab } from '../compile-lab.ts';

export interface Trial {
  readonly draft: Draft;
  /** Its id must be its own: the reference's answer is kept by it. */
  readonly twin: Twin;
  /** The pipeline must also survive a second run on the same delivery. */
  readonly again: boolean;
}

export interface Tester {
  /** Sentence or null for each twin, in order. A draft that does not end on one counts as wrong on all that follow. */
  try(draft: Draft, twins: readonly Twin[], again?: boolean): Promise<(string | null)[]>;
  dispose(): void;
}

const NEVER_ENDS = 'it does not end';

export function createTester({ lab, pack }: CompiledLab, ms: number): Tester {
  let thread: Promise<Worker> | null = null;

  const boot = (): Promise<Worker> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./trial.thread.ts', import.meta.url), { workerData: { lab, pack } });
      worker.once('message', () => resolve(worker));
      worker.once('error', reject);
    });

  const one = async (trial: Trial): Promise<string | null> => {
    thread ??= boot();
    const worker = await thread;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        void worker.terminate();
        thread = null;
        resolve(NEVER_ENDS);
      }, ms);
      worker.removeAllListeners();
      worker.once('message', (answer: string | null) => {
        clearTimeout(timer);
        resolve(answer);
      });
      worker.once('error', (error) => {
        clearTimeout(timer);
        thread = null;
        reject(error);
      });
      worker.postMessage(trial);
    });
  };

  return {
    async try(draft, twins, again = false) {
      const answers: (string | null)[] = [];
      for (const twin of twins) {
        answers.push(answers.at(-1) === NEVER_ENDS ? NEVER_ENDS : await one({ draft, twin, again }));
      }
      return answers;
    },
    dispose() {
      void thread?.then((worker) => worker.terminate());
      thread = null;
    },
  };
}
