// What is measured, part by part. Each gives some figures of the table and the plain times behind them.
import { statSync } from 'node:fs';
import { inFreshPage, peakMemory, type BenchSite, type BenchWindow } from './browser.ts';
import type { FigureId } from './figures.ts';
import { fileOf } from './files.ts';
import { labPage } from './lab-page.ts';
import { inTurns, ratios, spreadOf, type Spread } from './numbers.ts';
import type { RunTimes } from './page/client.ts';
import { commandLineVersion, runCommandLine, runNative } from './rivals.ts';

export interface Measured {
  readonly figures: Partial<Record<FigureId, Spread>>;
  /** Milliseconds or bytes behind the figures, by name. */
  readonly times: Readonly<Record<string, Spread>>;
}

export type Part = (site: BenchSite, rounds: number) => Promise<Measured>;

const MILLION = 1_000_000;
const HUNDRED = 100_000;
const TEN = 10_000;

/** A page is looked at for a while before somebody presses Run. */
const IDLE_MS = 1500;

export const PARTS: Readonly<Record<string, Part>> = {
  million,
  hundred,
  memory,
  first,
  transfer,
  stop,
  page: labPage,
};

async function million(site: BenchSite, rounds: number): Promise<Measured> {
  const file = fileOf(MILLION);
  const small = fileOf(TEN);
  const all = await inTurns<RunTimes | { total: number; fingerprint: string }>(rounds, {
    page: () => firstRun(site, file),
    native: () => runNative(file),
    ...(commandLineVersion() === null ? {} : { cli: () => runCommandLine(file) }),
    naive: async () => ({
      total: await inFreshPage(site, file, (page) =>
        page.evaluate(() => (globalThis as BenchWindow).bench.naiveLoad()),
      ),
      fingerprint: '',
    }),
    small: () => firstRun(site, small),
  });
  const { page = [], native = [], cli = [], naive = [], small: few = [] } = all;
  sameRows([...page, ...native, ...cli]);
  const loads = (page as RunTimes[]).map(({ load }) => load);
  return {
    figures: {
      'million-native': ratios(totals(page), totals(native)),
      ...(cli.length === 0 ? {} : { 'million-cli': ratios(totals(page), totals(cli)) }),
      'load-naive': ratios(loads, totals(naive)),
      linear: ratios(
        totals(page),
        totals(few).map((ms) => ms * (MILLION / TEN)),
      ),
    },
    times: {
      'million page': spreadOf(totals(page)),
      'million page load': spreadOf(loads),
      'million page clean': spreadOf((page as RunTimes[]).map(({ clean }) => clean)),
      'million page reports': spreadOf((page as RunTimes[]).map(({ report }) => report)),
      'million native': spreadOf(totals(native)),
      'million native load': spreadOf((native as RunTimes[]).map(({ load }) => load)),
      'million native clean': spreadOf((native as RunTimes[]).map(({ clean }) => clean)),
      ...(cli.length === 0 ? {} : { 'million cli': spreadOf(totals(cli)) }),
      'million naive load': spreadOf(totals(naive)),
      'ten thousand page': spreadOf(totals(few)),
    },
  };
}

async function hundred(site: BenchSite, rounds: number): Promise<Measured> {
  const file = fileOf(HUNDRED);
  const { page = [], native = [] } = await inTurns(rounds, {
    page: () => firstRun(site, file),
    native: () => runNative(file),
  });
  sameRows([...page, ...native]);
  return {
    figures: { 'hundred-native': ratios(totals(page), totals(native)) },
    times: {
      'hundred thousand page': spreadOf(totals(page)),
      'hundred thousand native': spreadOf(totals(native)),
    },
  };
}

async function memory(site: BenchSite, rounds: number): Promise<Measured> {
  const file = fileOf(MILLION);
  const { size } = statSync(file);
  const { peak = [] } = await inTurns(rounds, {
    peak: () =>
      inFreshPage(site, file, async (page) => {
        const blank = peakMemory(page);
        await page.evaluate(() => (globalThis as BenchWindow).bench.run());
        return peakMemory(page) - blank;
      }),
  });
  return {
    figures: { memory: spreadOf(peak.map((bytes) => bytes / size)) },
    times: { 'peak bytes above the blank page': spreadOf(peak), 'file bytes': spreadOf([size]) },
  };
}

async function first(site: BenchSite, rounds: number): Promise<Measured> {
  const { cold = [] } = await inTurns(rounds, {
    cold: () =>
      inFreshPage(site, fileOf(HUNDRED), (page) =>
        page.evaluate(async (idle) => {
          const { bench } = globalThis as BenchWindow;
          await bench.boot(idle);
          const cleans: number[] = [];
          for (let run = 0; run < 6; run++) cleans.push((await bench.run()).clean);
          return cleans;
        }, IDLE_MS),
      ),
  });
  const firsts = cold.map(([ms = Number.NaN]) => ms);
  const steady = cold.map((cleans) => spreadOf(cleans.slice(2)).median);
  return {
    figures: { 'first-statement': ratios(firsts, steady) },
    times: { 'first clean': spreadOf(firsts), 'steady clean': spreadOf(steady) },
  };
}

async function transfer(site: BenchSite, rounds: number): Promise<Measured> {
  const { packed, arrays } = await inFreshPage(site, fileOf(HUNDRED), (page) =>
    page.evaluate((count) => (globalThis as BenchWindow).bench.transfers(count), Math.max(rounds, 7)),
  );
  if (packed.some(({ rows }, round) => rows !== arrays[round]?.rows)) throw new Error('rows are missing');
  return {
    figures: {
      transfer: ratios(totals(packed), totals(arrays)),
      blocked: spreadOf(packed.map(({ blocked }) => blocked)),
    },
    times: {
      'packed rows': spreadOf(totals(packed)),
      'arrays of arrays': spreadOf(totals(arrays)),
      'arrays of arrays, page blocked': spreadOf(arrays.map(({ blocked }) => blocked)),
      'rows handed over': spreadOf(packed.map(({ rows }) => rows)),
    },
  };
}

async function stop(site: BenchSite, rounds: number): Promise<Measured> {
  const once = (spare: boolean) => (): Promise<number> =>
    inFreshPage(site, fileOf(HUNDRED), (page) =>
      page.evaluate((given) => (globalThis as BenchWindow).bench.stop(given), spare),
    );
  const { without = [], spare = [] } = await inTurns(rounds, { without: once(false), spare: once(true) });
  return { figures: { stop: spreadOf(without), 'stop-spare': spreadOf(spare) }, times: {} };
}

/** What somebody meets who opens the page, looks at it, and runs. */
function firstRun(site: BenchSite, file: string): Promise<RunTimes> {
  return inFreshPage(site, file, (page) =>
    page.evaluate(async (idle) => {
      const { bench } = globalThis as BenchWindow;
      await bench.boot(idle);
      return bench.run();
    }, IDLE_MS),
  );
}

function totals(runs: readonly { readonly total: number }[]): number[] {
  return runs.map(({ total }) => total);
}

/** Speed counts only where the outcome is the same. */
function sameRows(runs: readonly { readonly fingerprint: string }[]): void {
  const prints = new Set(runs.map(({ fingerprint }) => fingerprint));
  if (prints.size !== 1 || prints.has(''))
    throw new Error(`not the same outcome: ${[...prints].join(' / ')}`);
}
