// `lab doctor [<id>…] [--quick] [--json] [--write]`: examines the labs themselves.
import { compileLab } from '../compile-lab.ts';
import type { CausesReport } from '../doctor/causes.ts';
import type { MutationReport } from '../doctor/mutation.ts';
import { labQuality, writeQuality, type LabQuality } from '../doctor/quality.ts';
import { reportOnLab, type LabReport } from '../doctor/report.ts';
import type { SeedsReport } from '../doctor/seeds.ts';
import { schemaComplaint } from '../lab-schema-file.ts';
import { labIds } from '../read-labs.ts';
import { UsageError, type Command } from './command.ts';

export const doctor: Command = {
  usage: 'doctor [<id>…] [--quick] [--json] [--write]',
  does: 'proves the labs: answers, mutants of the reference, further seeds; --quick: answers only; --write: content/quality.json',
  async run(args, { json, quick, write }, print) {
    const known = labIds();
    const stranger = args.find((id) => !known.includes(id));
    if (stranger !== undefined)
      throw new UsageError(`there is no lab ${stranger}; there are ${known.join(', ')}`);
    const labs: Record<string, LabReport> = {};
    const figures: Record<string, LabQuality> = {};
    for (const id of args.length > 0 ? args : known) {
      const compiled = compileLab(id);
      const report = await reportOnLab(compiled, quick);
      labs[id] = report;
      const quality = labQuality(compiled, report);
      if (quality !== null) figures[id] = quality;
      if (!json) for (const line of linesOf(id, report)) print(line);
    }
    const schema = schemaComplaint();
    if (!json && schema !== null) print(schema);
    if (write) {
      const file = writeQuality(figures, known);
      if (!json) print(`wrote ${file}`);
    }
    const complaints = [
      ...Object.values(labs).flatMap(({ examinations }) => examinations.map((one) => one.complaint)),
      schema,
    ];
    const failed = complaints.filter((complaint) => complaint !== null).length;
    const passed = complaints.length - failed;
    print(
      json ? JSON.stringify({ passed, failed, labs, schema }, null, 2) : `${passed} passed, ${failed} failed`,
    );
    return failed === 0 ? 0 : 1;
  },
};

function linesOf(id: string, { examinations, mutants, seeds, causes, ms }: LabReport): string[] {
  return [
    id,
    ...examinations.map(({ what, complaint }) =>
      complaint === null ? `  ok    ${what}` : `  WRONG ${what}: ${complaint}`,
    ),
    ...(mutants === null ? [] : mutantLines(mutants)),
    ...(seeds === null ? [] : [seedsLine(seeds)]),
    ...(causes === null ? [] : causeLines(causes)),
    `  ${(ms / 1000).toFixed(1)} s`,
  ];
}

function mutantLines({
  total,
  caught,
  broken,
  equivalent,
  survivors,
  operators,
  caughtBy,
}: MutationReport): string[] {
  const table = Object.entries(operators).map(([name, one]) => {
    const numbers = [one.caught, one.equivalent, one.survived].map((number) => String(number).padStart(12));
    return `  ${name.padEnd(22)}${numbers.join('')}`;
  });
  const checks = Object.entries(caughtBy).sort(([a], [b]) => a.localeCompare(b));
  return [
    `  ${total} mutants: ${caught} caught (${broken} do not run at all), ${equivalent} equivalent, ${survivors.length} survived`,
    `  ${'operator'.padEnd(22)}${['caught', 'equivalent', 'survived'].map((word) => word.padStart(12)).join('')}`,
    ...table,
    `  first caught by: ${checks.map(([check, count]) => `${check} ${count}`).join(', ')}`,
  ];
}

function causeLines({ trials, right, medianRows }: CausesReport): string[] {
  const table = trials.map(({ answer, expected, named, rows }) => {
    const mark = named === expected ? 'hit ' : 'miss';
    return `  ${mark}  ${answer.padEnd(30)} ${(named ?? '(nothing said)').padEnd(22)} ${named === expected ? '' : `expected ${expected ?? '(nothing)'}`} ${rows === null ? '' : `${rows} rows`}`.trimEnd();
  });
  const rows = medianRows === null ? '' : `; smallest inputs: median ${medianRows} rows`;
  return [`  causes named rightly: ${right} of ${trials.length}${rows}`, ...table];
}

function seedsLine({ seeds, deliveries, comparisons, disagreements }: SeedsReport): string {
  return `  ${seeds} further seeds: ${deliveries} deliveries, ${comparisons} comparisons, ${disagreements.length} disagreements`;
}
