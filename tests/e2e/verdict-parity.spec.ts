// One verdict everywhere: the same drafts give the same verdict JSON in the page's own examiner worker and in Node.
import type { Page } from '@playwright/test';
import { rightAnswers, wrongAnswers } from '../../src/authoring/answers.ts';
import type { CompiledLab } from '../../src/authoring/compile-lab.ts';
import { createNodeExaminer } from '../../src/authoring/node-examiner.ts';
import { readLabs } from '../../src/authoring/read-labs.ts';
import type { Verdict } from '../../src/core/grading/verdict.ts';
import type { Draft } from '../../src/core/lab.ts';
import { expect, test } from './watched.ts';

for (const compiled of readLabs()) {
  const { id } = compiled.lab;

  test(`${id}: Chromium and Node agree on every answer of the lab`, async ({ page }) => {
    const drafts = draftsOf(compiled);
    const examiner = createNodeExaminer(compiled.lab);
    const inNode: Verdict[] = [];
    for (const draft of drafts.values()) inNode.push(await examiner.grade(draft));
    examiner.dispose();
    const inPage = await gradeInPage(page, id, [...drafts.values()]);
    const named = (verdicts: readonly Verdict[]): unknown =>
      Object.fromEntries([...drafts.keys()].map((name, i) => [name, verdicts[i]]));
    expect(named(inPage)).toEqual(named(inNode));
    expect(inNode.filter((verdict) => verdict.status === 'passed').length).toBeGreaterThanOrEqual(2);
  });
}

function draftsOf(compiled: CompiledLab): Map<string, Draft> {
  const { lab, pack } = compiled;
  const answers = [...rightAnswers(compiled), ...wrongAnswers(compiled)].map(
    ({ name, draft }) => [name, draft] as const,
  );
  return new Map([['starter', lab.starter], ['reference', pack.reference], ...answers]);
}

/** Talks to a worker of the built site with the site's own protocol. */
async function gradeInPage(page: Page, id: string, drafts: readonly Draft[]): Promise<Verdict[]> {
  const examiner = page.waitForEvent('worker', (worker) => worker.url().includes('lab.worker'));
  await page.goto(`/labs/${id}/`);
  const url = (await examiner).url();
  return page.evaluate(
    async ({ url, id, drafts }) => {
      const lab: unknown = await (await fetch(`/labs/${id}.json`)).json();
      const worker = new Worker(url, { type: 'module' });
      let next = 0;
      const call = (op: string, input: unknown): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const mine = next++;
          worker.onerror = () => reject(new Error('the worker failed'));
          worker.onmessage = ({
            data,
          }: MessageEvent<{ id: number; kind: string; output?: unknown; message?: string }>) => {
            if (data.id !== mine || data.kind === 'event') return;
            if (data.kind === 'done') resolve(data.output);
            else reject(new Error(data.message));
          };
          worker.postMessage({ id: mine, op, input });
        });
      await call('open', { lab, packUrl: `/labs/${id}.examiner.json` });
      const verdicts: unknown[] = [];
      for (const draft of drafts) verdicts.push(await call('grade', { draft }));
      worker.terminate();
      return verdicts;
    },
    { url, id, drafts },
  ) as Promise<Verdict[]>;
}
