// `npm test`: every stage in order, each with its time; the last line is the plain sum of all runners.
// `npm run test:unit` and its like name the stages they want: `tools/test.ts unit`.
import { rmSync } from 'node:fs';
import { STAGES, type Stage, type StageResult } from './stages.ts';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => STAGES.every((stage) => stage.name !== name));
if (unknown.length > 0) {
  console.error(
    `No such stage: ${unknown.join(', ')}. There are: ${STAGES.map((stage) => stage.name).join(', ')}.`,
  );
  process.exit(2);
}

rmSync('test-results', { recursive: true, force: true });
const sum = { passed: 0, failed: 0 };
const broken = new Set<string>();
for (const stage of STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const { passed, failed } = await report(stage);
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0) broken.add(stage.name);
}
if (broken.size > 0) console.log(`\nFailed: ${[...broken].join(', ')}. The words of each stage are above.`);
console.log(`\n${String(sum.passed)} passed, ${String(sum.failed)} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

async function report(stage: Stage): Promise<StageResult> {
  const needed = stage.needs?.find((name) => broken.has(name));
  if (needed !== undefined) {
    console.log(`${mark(false)} ${stage.name.padEnd(6)} not run: it needs "${needed}"`);
    return { passed: 0, failed: 1, output: '' };
  }
  const begin = performance.now();
  const result = await stage.run();
  const seconds = ((performance.now() - begin) / 1000).toFixed(1).padStart(6);
  const counts = `${String(result.passed)} passed, ${String(result.failed)} failed`;
  console.log(
    `${mark(result.failed === 0)} ${stage.name.padEnd(6)} ${seconds} s   ${counts}   ${stage.about}`,
  );
  if (result.failed > 0) console.log(indent(result.output));
  return result;
}

function mark(ok: boolean): string {
  return ok ? 'ok  ' : 'FAIL';
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
