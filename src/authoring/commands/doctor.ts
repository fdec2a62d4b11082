// `lab doctor [<id>…] [--json]`: examines the labs themselves.
import { compileLab } from '../compile-lab.ts';
import { examineLab, type Examination } from '../doctor/examine.ts';
import { schemaComplaint } from '../lab-schema-file.ts';
import { labIds } from '../read-labs.ts';
import { UsageError, type Command } from './command.ts';

export const doctor: Command = {
  usage: 'doctor [<id>…] [--json]',
  does: 'starter fails, reference and right answers pass, wrong answers fail on the check they name',
  async run(args, { json }, print) {
    const known = labIds();
    const stranger = args.find((id) => !known.includes(id));
    if (stranger !== undefined) throw new UsageError(`there is no lab ${stranger}; there are ${known.join(', ')}`);
    const labs: Record<string, Examination[]> = {};
    for (const id of args.length > 0 ? args : known) {
      labs[id] = await examineLab(compileLab(id));
      if (!json) report(id, labs[id], print);
    }
    const schema = schemaComplaint();
    if (!json && schema !== null) print(schema);
    const complaints = [...Object.values(labs).flat().map((one) => one.complaint), schema];
    const failed = complaints.filter((complaint) => complaint !== null).length;
    const passed = complaints.length - failed;
    print(json ? JSON.stringify({ passed, failed, labs, schema }, null, 2) : `${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
};

function report(id: string, examinations: readonly Examination[], print: (line: string) => void): void {
  print(id);
  for (const { what, complaint } of examinations) print(complaint === null ? `  ok    ${what}` : `  WRONG ${what}: ${complaint}`);
}
