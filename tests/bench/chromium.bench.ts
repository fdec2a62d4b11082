// The figures that are promised of the page, in real Chromium on the built site: a full Check of 1,000 rows, kill to next
// answer, and the search for the smallest input over every wrong answer and mutant of the first lab.
import { chromium, type Page } from '@playwright/test';
import type { Figures } from '../../tools/bench.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../tools/chromium.ts';
import { serve } from '../../tools/serve.ts';
import { wrongAnswers } from '../../src/authoring/answers.ts';
import { compileLab } from '../../src/authoring/compile-lab.ts';
import { mutantsOf } from '../../src/authoring/mutants/mutants.ts';
import { fileText } from '../../src/core/csv/text.ts';
import type { Draft, Lab } from '../../src/core/lab.ts';

const ROWS = 1000;
const ROUNDS = 15;
const KILLS = 100;
const compiled = compileLab('cafe-receipts');
const { lab, pack } = compiled;

export const figures: Figures = {
  subject: 'The page',
  size: `Chromium, the built site; ${String(ROWS)} rows, ${String(KILLS)} kills`,
  async measure() {
    const served = await serve('dist', { port: 4380, next: true, base: '/' });
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
    try {
      // The site's policy would forbid the client script, which is not the site's.
      const page = await (await browser.newContext({ bypassCSP: true })).newPage();
      const worker = page.waitForEvent('worker', (one) => one.url().includes('lab.worker'));
      await page.goto(`${served.url}labs/${lab.id}/`);
      const url = (await worker).url();
      await page.addScriptTag({
        content: `(${client.toString()})(${JSON.stringify(url)}, '/labs/${lab.id}.examiner.json')`,
      });
      return {
        ...(await checkFigures(page)),
        ...(await killFigures(page)),
        ...(await shrinkFigures(page)),
      };
    } finally {
      await browser.close();
      await served.close();
    }
  },
};

/** In the page: `bench.open(lab)`, `bench.call(op, input)` and `bench.kill()` on the site's own examiner. */
function client(url: string, packUrl: string): void {
  let worker: Worker | null = null;
  let next = 0;
  const call = (op: string, input: unknown): Promise<{ output: unknown; first: number; ms: number }> =>
    new Promise((resolve, reject) => {
      const id = next++;
      const begin = performance.now();
      let first = Number.NaN;
      if (worker === null) throw new Error('no worker');
      worker.onmessage = ({
        data,
      }: MessageEvent<{
        id: number;
        kind: string;
        output?: unknown;
        message?: string;
        event?: { kind: string };
      }>) => {
        if (data.id !== id) return;
        if (data.kind === 'event' && data.event?.kind === 'outcome' && Number.isNaN(first))
          first = performance.now() - begin;
        if (data.kind === 'done') resolve({ output: data.output, first, ms: performance.now() - begin });
        if (data.kind === 'crash') reject(new Error(data.message));
      };
      worker.postMessage({ id, op, input });
    });
  const open = async (given: unknown): Promise<void> => {
    worker = new Worker(url, { type: 'module' });
    await call('open', { lab: given, packUrl });
  };
  const kill = (): void => worker?.terminate();
  Object.assign(window, { bench: { open, call, kill } });
}

interface Client {
  open(lab: unknown): Promise<void>;
  call(op: string, input: unknown): Promise<{ output: unknown; first: number; ms: number }>;
  kill(): void;
}

async function checkFigures(page: Page): Promise<Record<string, string>> {
  const times = await page.evaluate(
    async ({ big, draft, rounds }) => {
      const { bench } = window as unknown as { bench: Client };
      await bench.open(big);
      const all: { first: number; ms: number }[] = [];
      for (let round = 0; round <= rounds; round++) {
        const { first, ms } = await bench.call('grade', { draft });
        // The first one also runs the reference; a learner's first Check does so too, so it is reported by itself.
        all.push({ first, ms });
      }
      bench.kill();
      return all;
    },
    { big: bigLab(), draft: pack.reference, rounds: ROUNDS },
  );
  const warm = times.slice(1);
  return {
    'full Check, median': ms(
      quantile(
        warm.map((one) => one.ms),
        0.5,
      ),
    ),
    'full Check, first one (engines cold)': ms(times[0]?.ms ?? Number.NaN),
    'first check shown, median': ms(
      quantile(
        warm.map((one) => one.first),
        0.5,
      ),
    ),
    'first check shown, first one': ms(times[0]?.first ?? Number.NaN),
  };
}

async function killFigures(page: Page): Promise<Record<string, string>> {
  const endless = {
    ...pack.reference,
    clean: 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c',
  };
  const times = await page.evaluate(
    async ({ lab, endless, draft, kills }) => {
      const { bench } = window as unknown as { bench: Client };
      const all: number[] = [];
      await bench.open(lab);
      for (let i = 0; i < kills; i++) {
        void bench.call('run', { draft: endless, deliveries: 1 });
        const begin = performance.now();
        bench.kill();
        await bench.open(lab);
        await bench.call('run', { draft, deliveries: 1 });
        all.push(performance.now() - begin);
      }
      bench.kill();
      return all;
    },
    { lab, endless, draft: pack.reference, kills: KILLS },
  );
  return {
    'kill to next answer, median': ms(quantile(times, 0.5)),
    'kill to next answer, p95': ms(quantile(times, 0.95)),
  };
}

async function shrinkFigures(page: Page): Promise<Record<string, string>> {
  const drafts: Draft[] = [...wrongAnswers(compiled), ...mutantsOf(lab, pack.reference)].map(
    ({ draft }) => draft,
  );
  const found = await page.evaluate(
    async ({ lab, drafts }) => {
      const { bench } = window as unknown as { bench: Client };
      await bench.open(lab);
      const all: { ms: number; rows: number }[] = [];
      for (const draft of drafts) {
        const { output } = await bench.call('grade', { draft });
        const { outcomes } = output as {
          outcomes: { status: string; finding?: { kind: string; setting?: { kind: string } } }[];
        };
        const failed = outcomes.find(
          ({ finding }) =>
            finding?.setting !== undefined &&
            !(finding.kind === 'failure' && finding.setting.kind === 'visible'),
        );
        if (failed === undefined) continue;
        const shrunk = await bench.call('shrink', { draft, finding: failed.finding });
        const { counterexample } = shrunk.output as { counterexample: { rows: number } | null };
        if (counterexample !== null) all.push({ ms: shrunk.ms, rows: counterexample.rows });
      }
      bench.kill();
      return all;
    },
    { lab, drafts },
  );
  const within = found.filter((one) => one.ms <= 2000).length;
  return {
    'smallest inputs found': String(found.length),
    'rows, median': String(
      quantile(
        found.map((one) => one.rows),
        0.5,
      ),
    ),
    'time, median': ms(
      quantile(
        found.map((one) => one.ms),
        0.5,
      ),
    ),
    'within 2 s': `${String(Math.round((100 * within) / found.length))} %`,
  };
}

/** The lab with its first delivery grown to ROWS receipts, each with a number of its own. */
function bigLab(): Lab {
  const deliveries = lab.deliveries.map((delivery) => ({
    ...delivery,
    files: delivery.files.map((file) => {
      if (file.source !== 'receipts') return file;
      const [header = '', ...lines] = fileText(file.body).trimEnd().split('\n');
      const grown = Array.from({ length: ROWS }, (_, i) =>
        (lines[i % lines.length] ?? '').replace(/^R-\d+/, `R-${delivery.id}-${String(i)}`),
      );
      return { ...file, body: { kind: 'text' as const, text: `${[header, ...grown].join('\n')}\n` } };
    }),
  }));
  return { ...lab, deliveries };
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function ms(value: number): string {
  return `${String(Math.round(value))} ms`;
}
