// A delivered file read into records, as staging reads it. The reader is fetched when the first file is looked at.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dialectOf, fileText } from '../core/csv/text.ts';
import type { FileEncoding } from '../core/csv/encoding.ts';
import type { FileBody } from '../core/lab.ts';
import type { CsvContent } from '../core/pipeline/engine.ts';
import { useWorkplace } from './bench-context.ts';
import { visibleFiles } from './delivered-lines.ts';

export interface FileContent {
  readonly content: CsvContent;
  /** Only its beginning: the file is too long to be read in the page. */
  readonly cut: boolean;
}

/** Undefined while it is being read, or where the reader could not be fetched. */
export function useFileContent(at: number): FileContent | undefined {
  const { bench } = useWorkplace();
  const read = useSignal<{ readonly at: number; readonly content: CsvContent; readonly cut: boolean } | null>(
    null,
  );
  useEffect(() => {
    const file = visibleFiles(bench.lab)[at];
    const source = bench.lab.sources.find(({ name }) => name === file?.source);
    if (file === undefined || source === undefined) return;
    let wanted = true;
    import('../engines/papaparse/read-csv.ts').then(
      async ({ readCsv }) => {
        const dialect = dialectOf(file, source);
        const text = await textOf(file.body, dialect.encoding);
        if (wanted) read.value = { at, content: readCsv(text, dialect), cut: isCut(file.body) };
      },
      // Offline: the lines are there to read all the same.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [at, bench.lab]);
  return read.value?.at === at ? read.value : undefined;
}

/** So much of a long file is read here; a run reads all of it. */
const HEAD_BYTES = 256 * 1024;

function isCut(body: FileBody): boolean {
  return body.kind === 'blob' && body.blob.size > HEAD_BYTES;
}

async function textOf(body: FileBody, encoding: FileEncoding | undefined): Promise<string> {
  if (body.kind !== 'blob') return fileText(body, encoding);
  const bytes = await body.blob.slice(0, HEAD_BYTES).arrayBuffer();
  const text = new TextDecoder(encoding).decode(bytes);
  // The last line may be cut.
  return isCut(body) ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
}
