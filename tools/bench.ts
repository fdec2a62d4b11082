// `npm run bench [name…]` (or `name/part`): runs tests/bench/*.bench.ts and prints, per subject, each variant's median and its ratio to the first.
// Variants take turns within every round, so a busy machine disturbs all alike: compare the ratios, not the milliseconds.
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What a bench file exports as `bench`. */
export interface Bench {
  readonly subject: string;
  /** What one turn works on, so that the numbers mean something: `600 rows, 4 steps`. */
  readonly size: string;
  readonly rounds: number;
  readonly variants: Readonly<Record<string, () => unknown>>;
}

/** What a bench file exports as `figures` when its numbers are no variants of each other. */
export interface Figures {
  readonly subject: string;
  readonly size: string;
  /** @param parts those asked for; all where none is */
  measure(parts: readonly string[]): Promise<Readonly<Record<string, string>>>;
}

const wanted = process.argv.slice(2);
const files = globSync('tests/bench/*.bench.ts')
  .sort()
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name.split('/')[0] ?? '')));
for (const file of files) {
  const { bench, figures } = (await import(pathToFileURL(file).href)) as { bench?: Bench; figures?: Figures };
  if (figures !== undefined) {
    console.log(`\n${figures.subject} (${figures.size})`);
    for (const [name, value] of Object.entries(await figures.measure(partsOf(file))))
      console.log(`  ${name.padEnd(40)} ${value.padStart(12)}`);
  }
  if (bench === undefined) continue;
  console.log(`\n${bench.subject} (${bench.size}; median of ${String(bench.rounds)} rounds)`);
  console.table(await measure(bench));
}
if (files.length === 0) {
  console.error(`No bench matches ${wanted.join(', ')}.`);
  process.exitCode = 2;
}

/** `speed/memory` asks for the part `memory` of the bench `speed`. */
function partsOf(file: string): string[] {
  return wanted.flatMap((name) => {
    const [bench = '', part] = name.split('/');
    return file.includes(bench) && part !== undefined ? [part] : [];
  });
}

async function measure({ variants, rounds }: Bench): Promise<Record<string, { ms: number; ratio: number }>> {
  const names = Object.keys(variants);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  // Round 0 warms up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const [at] of names.entries()) {
      const name = names[(at + round) % names.length] ?? '';
      const begin = performance.now();
      await variants[name]?.();
      if (round > 0) times.get(name)?.push(performance.now() - begin);
    }
  }
  const first = median(times.get(names[0] ?? '') ?? []);
  return Object.fromEntries(
    names.map((name) => {
      const ms = median(times.get(name) ?? []);
      return [name, { ms: rounded(ms), ratio: rounded(ms / first) }];
    }),
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
