// Tries drafts on hidden deliveries that are not in the lab: further seeds, candidates for twins.
import { Worker } from 'node:worker_threads';
import type { Draft, Twin } from '../../core/lab.ts';
import type { CompiledLab } from '../compile-lab.ts';

export interface Tryout {
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
/** First message of a thread, when its engines stand. */
export const READY = 'ready';

export function createTester({ lab, pack }: CompiledLab, ms: number): Tester {
  let thread: Promise<Worker> | null = null;
  let settle: ((answer: string | null) => void) | null = null;
  let fail: ((error: Error) => void) | null = null;

  const boot = (): Promise<Worker> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./tryout.thread.ts', import.meta.url), {
        workerData: { lab, pack },
      });
      fail = reject;
      worker.on('error', (error) => fail?.(error instanceof Error ? error : new Error(String(error))));
      worker.on('message', (answer: string | null) =>
        answer === READY ? resolve(worker) : settle?.(answer),
      );
    });

  const one = async (tryout: Tryout): Promise<string | null> => {
    thread ??= boot();
    const worker = await thread;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answer = new Promise<string | null>((resolve, reject) => {
      settle = resolve;
      fail = reject;
      timer = setTimeout(() => {
        settle = null;
        thread = null;
        void worker.terminate();
        resolve(NEVER_ENDS);
      }, ms);
      worker.postMessage(tryout);
    });
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
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
