// Applies the faults of one twin to a delivery: first to the sheets, then to the written files, then to the sequence.
import { readSheet, type Sheet } from '../csv/sheet.ts';
import { decodeText, encodeAs, type FileEncoding } from '../csv/encoding.ts';
import { dialectOf, fileBody, fileBytes } from '../csv/text.ts';
import { writeCsv, writtenLines } from '../csv/write.ts';
import type { DeliveredFile, Delivery, FaultUse, Source } from '../lab.ts';
import type { ReadCsv } from '../pipeline/engine.ts';
import { byteChanges, deliveryChanges, sheetChanges, type Change } from './change.ts';
import { FaultError, type Fault } from './fault.ts';
import { readValues, type AnyValues } from './params.ts';
import { seeded, seedOf, type Random } from './random.ts';
import { FAULT_NAMES, FAULTS, isFaultName, type FaultName } from './registry.ts';

/** A fault with its values read and its own stream of random numbers. */
interface ReadyUse {
  /** Place among the author's faults, from 0. */
  readonly index: number;
  readonly name: FaultName;
  readonly fault: Fault;
  readonly values: AnyValues;
  readonly random: Random;
}

export interface FaultDone {
  readonly index: number;
  readonly name: FaultName;
  readonly values: AnyValues;
  /** Name of the file it worked on; undefined when it worked on the sequence of deliveries. */
  readonly file?: string;
  readonly changes: readonly Change[];
}

export interface Broken {
  readonly deliveries: readonly Delivery[];
  /** One for each fault, in the order they were applied. */
  readonly done: readonly FaultDone[];
  /** File name -> row key -> line in the broken file as its sheet was written; only of files that sheet faults changed. */
  readonly lines: Readonly<Record<string, ReadonlyMap<string, number>>>;
}

export interface BreakRequest {
  readonly delivery: Delivery;
  /** All deliveries of the lab, for faults on their order. */
  readonly all: readonly Delivery[];
  readonly sources: readonly Source[];
  readonly uses: readonly FaultUse[];
  readonly seed: number;
  /** Worked on where a fault names no `source`. */
  readonly defaultSource: string;
}

/** @throws FaultError for an unknown fault, parameter, column or source: an author's error. */
export function breakDelivery(request: BreakRequest, readCsv: ReadCsv): Broken {
  const ready = readyUses(request);
  checkSources(ready, request.delivery);
  const done: FaultDone[] = [];
  const lines: Record<string, ReadonlyMap<string, number>> = {};
  const files = request.delivery.files.map((file): DeliveredFile => {
    const mine = ready.filter(({ values }) => values['source'] === file.source);
    const own = encodingOf(file, request.sources);
    // Faults work on UTF-8; the file gets its own encoding back, unless one of them gives it another.
    let bytes = mine.length === 0 ? fileBytes(file.body) : inUtf8(file, own);
    let written: FileEncoding = mine.length === 0 || own === 'utf-8' ? 'utf-8' : own;
    if (mine.some(({ fault }) => fault.on === 'sheet')) {
      const sheet = breakSheet(openSheet(file, request.sources, readCsv), mine, file.name, done);
      lines[file.name] = writtenLines(sheet);
      bytes = writeCsv(sheet);
    }
    for (const use of mine) {
      const { fault } = use;
      if (fault.on !== 'bytes') continue;
      const before = bytes;
      bytes = named(use, () => fault.apply(before, use.values, use.random));
      const encodes = use.name === 'encoding';
      done.push({
        ...reportOf(use),
        file: file.name,
        changes: byteChanges(encodes ? encoded(before, written) : before, bytes),
      });
      if (encodes) written = 'utf-8';
    }
    const to = mine.findLast(({ name }) => name === 'encoding')?.values['to'];
    const dialect =
      file.dialect === undefined || to === undefined
        ? {}
        : { dialect: { ...file.dialect, encoding: to as FileEncoding } };
    return { ...file, ...dialect, body: fileBody(encoded(bytes, written)) };
  });
  let deliveries: readonly Delivery[] = [{ id: request.delivery.id, files }];
  for (const use of ready) {
    const { fault } = use;
    if (fault.on !== 'deliveries') continue;
    const before = deliveries;
    deliveries = named(use, () =>
      fault.apply({ deliveries: before, all: request.all }, use.values, use.random),
    );
    done.push({ ...reportOf(use), changes: deliveryChanges(before, deliveries) });
  }
  return { deliveries, done, lines };
}

function breakSheet(sheet: Sheet, uses: readonly ReadyUse[], file: string, done: FaultDone[]): Sheet {
  let current = sheet;
  for (const use of uses) {
    const { fault } = use;
    if (fault.on !== 'sheet') continue;
    const before = current;
    current = named(use, () => fault.apply(before, use.values, use.random));
    done.push({ ...reportOf(use), file, changes: sheetChanges(before, current) });
  }
  return current;
}

function openSheet(file: DeliveredFile, sources: readonly Source[], readCsv: ReadCsv): Sheet {
  const source = sources.find(({ name }) => name === file.source);
  if (source === undefined)
    throw new FaultError(`${file.name} belongs to no source`, 'name its source in `sources`');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(inUtf8(file, encodingOf(file, sources)));
  return readSheet(text, source.name, dialectOf(file, source), readCsv);
}

function encodingOf(file: DeliveredFile, sources: readonly Source[]): FileEncoding {
  const source = sources.find(({ name }) => name === file.source);
  return (file.dialect ?? source?.dialect)?.encoding ?? 'utf-8';
}

function inUtf8(file: DeliveredFile, encoding: FileEncoding): Uint8Array {
  const bytes = fileBytes(file.body);
  if (encoding === 'utf-8' && file.body.kind === 'text') return bytes;
  const text = decodeText(bytes, encoding);
  if (text === null) {
    throw new FaultError(
      `${file.name} is no ${encoding}, so its cells cannot be changed`,
      'say in `dialects` how it is encoded',
    );
  }
  return encodeAs(text, 'utf-8');
}

/** UTF-8 bytes in another encoding. */
function encoded(bytes: Uint8Array, to: FileEncoding): Uint8Array {
  return to === 'utf-8' ? bytes : encodeAs(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), to);
}

function readyUses({ uses, seed, defaultSource }: BreakRequest): ReadyUse[] {
  const times = new Map<string, number>();
  return uses.map((use, index) => {
    if (!isFaultName(use.name)) {
      throw new FaultError(
        `fault ${index + 1}: there is no fault \`${use.name}\``,
        `known faults are: ${FAULT_NAMES.join(', ')}`,
      );
    }
    const { name } = use;
    const fault = FAULTS[name];
    const values = named({ index, name }, () => readValues(fault.params, use.params, defaultSource));
    // By what it is, not by its place in the list: taking one fault out leaves the others as they were.
    const stream = [seed, name, values['source'] ?? '', values['column'] ?? ''].join(' ');
    const nth = times.get(stream) ?? 0;
    times.set(stream, nth + 1);
    return { index, name, fault, values, random: seeded(seedOf(`${stream} ${nth}`)) };
  });
}

function checkSources(uses: readonly ReadyUse[], delivery: Delivery): void {
  const sources = delivery.files.map(({ source }) => source);
  for (const use of uses) {
    const source = use.values['source'];
    if (source === undefined || sources.includes(String(source))) continue;
    named(use, () => {
      throw new FaultError(
        `delivery ${delivery.id} has no file of \`${source}\``,
        `its sources are: ${sources.join(', ')}`,
      );
    });
  }
}

function reportOf({ index, name, values }: ReadyUse): Pick<FaultDone, 'index' | 'name' | 'values'> {
  return { index, name, values };
}

/** Says in an author's error which fault it is about. */
function named<T>({ index, name }: Pick<ReadyUse, 'index' | 'name'>, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    throw new FaultError(`fault ${index + 1}, ${name}: ${error.message}`, error.hint);
  }
}
