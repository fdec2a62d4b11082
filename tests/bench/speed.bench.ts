// The speed of the whole: the table of /quality/. The site's own worker in Chromium against node:sqlite, the sqlite3 command line
// and what one would write first, in turns within every round. `npm run bench speed` measures all of it, `npm run bench
// speed/memory` one part; what is not measured again stays in content/speed.json as it was.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format } from 'prettier';
import type { Figures } from '../../tools/bench.ts';
import { benchSite, launch } from './speed/browser.ts';
import { GOALS, type FigureId } from './speed/figures.ts';
import type { Spread } from './speed/numbers.ts';
import { PARTS, type Measured } from './speed/parts.ts';
import { commandLineVersion } from './speed/rivals.ts';

const FILE = 'content/speed.json';
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);

interface Entry extends Spread {
  readonly unit: string;
  readonly goal: number;
  /** Of the measurement. */
  readonly date: string;
}

interface Speed {
  readonly machine: Readonly<Record<string, string>>;
  readonly figures: Partial<Record<FigureId, Entry>>;
  readonly times: Record<string, Spread>;
}

export const figures: Figures = {
  subject: 'Speed',
  size: `${String(ROUNDS)} rounds in turns; ${Object.keys(PARTS).join(', ')}`,
  async measure(wanted) {
    const names = wanted.length > 0 ? wanted : Object.keys(PARTS);
    const site = await benchSite();
    const shown: Record<string, string> = {};
    try {
      for (const name of names) {
        const part = PARTS[name];
        if (part === undefined)
          throw new Error(`no part ${name}: there are ${Object.keys(PARTS).join(', ')}`);
        const measured = await part(site, ROUNDS);
        await keep(measured);
        Object.assign(shown, lines(measured));
      }
    } finally {
      await site.close();
    }
    return shown;
  },
};

/** Part by part: a long measurement that is interrupted loses only the part it was at. */
async function keep({ figures: found, times }: Measured): Promise<void> {
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Speed) : null;
  const date = new Date().toISOString().slice(0, 10);
  const entries = Object.entries(found).map(([id, spread]) => {
    const { unit, goal } = GOALS[id as FigureId];
    return [id, { ...spread, unit, goal, date }];
  });
  const after = {
    machine: await machine(),
    figures: { ...before?.figures, ...(Object.fromEntries(entries) as Speed['figures']) },
    times: { ...before?.times, ...times },
  } satisfies Speed;
  writeFileSync(FILE, await format(JSON.stringify(after), { parser: 'json' }));
}

async function machine(): Promise<Record<string, string>> {
  const browser = await launch();
  const chromium = browser.version();
  await browser.close();
  const [cpu] = cpus();
  return {
    processor: `${String(cpus().length)} × ${cpu?.model ?? 'unknown'}`,
    memory: `${String(Math.round(totalmem() / 2 ** 30))} GB`,
    chromium,
    node: process.versions.node,
    'node:sqlite': nodeSqlite(),
    sqlite3: commandLineVersion() ?? 'not installed',
  };
}

function nodeSqlite(): string {
  const script = `const { DatabaseSync } = require('node:sqlite'); console.log(new DatabaseSync(':memory:').prepare('SELECT sqlite_version() AS v').get().v)`;
  const args = ['--disable-warning=ExperimentalWarning', '-e', script];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
}

function lines({ figures: found, times }: Measured): Record<string, string> {
  const goals = Object.entries(found).map(([id, spread]) => {
    const { unit, goal } = GOALS[id as FigureId];
    const mark = spread.median <= goal ? 'reached' : 'MISSED';
    return [`${id} (${unit}, goal ${String(goal)})`, `${told(spread)}  ${mark}`];
  });
  const plain = Object.entries(times).map(([name, spread]) => [`  ${name}`, told(spread)]);
  return Object.fromEntries([...goals, ...plain]) as Record<string, string>;
}

function told({ median, min, max }: Spread): string {
  return min === max ? String(median) : `${String(median)} [${String(min)}..${String(max)}]`;
}
