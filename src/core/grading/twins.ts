// A twin: a hidden delivery made from a visible one by seeded faults. The same seed gives the same bytes everywhere.
import { fileBody, fileText } from '../csv/text.ts';
import { applyFaults } from '../faults/apply.ts';
import { writeCsv } from '../csv/write.ts';
import type { Delivery, Lab, Twin } from '../lab.ts';
import type { ReadCsv } from '../pipeline/engine.ts';

/** The twin's deliveries in order of arrival; they keep the ids and the file names of the visible ones. */
export function twinDeliveries(lab: Lab, twin: Twin, readCsv: ReadCsv): Delivery[] {
  const visible = lab.deliveries.find((delivery) => delivery.id === twin.from);
  if (visible === undefined) throw new Error(`${lab.id}: twin ${twin.id} is made from ${twin.from}, which is no delivery`);
  const files = visible.files.map((file) => {
    const source = lab.sources.find((one) => one.name === file.source);
    if (source === undefined) throw new Error(`${lab.id}: no source ${file.source}`);
    const content = readCsv(fileText(file.body), source.dialect);
    const sheet = {
      source: source.name,
      header: content.header,
      rows: content.records.map((record) => record.cells),
      malformed: content.malformed.map((record) => record.text),
      dialect: source.dialect,
    };
    return { ...file, body: fileBody(writeCsv(applyFaults(sheet, twin.faults, twin.seed))) };
  });
  return [{ id: visible.id, files }];
}
