// A delivered file read into records, as staging reads it. The reader is fetched when the first file is looked at.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fileText } from '../core/csv/text.ts';
import type { CsvContent } from '../core/pipeline/engine.ts';
import { useWorkplace } from './bench-context.ts';
import { visibleFiles } from './delivered-lines.ts';

/** Undefined while it is being read, or where the reader could not be fetched. */
export function useFileContent(at: number): CsvContent | undefined {
  const { bench } = useWorkplace();
  const read = useSignal<{ readonly at: number; readonly content: CsvContent } | null>(null);
  useEffect(() => {
    const file = visibleFiles(bench.lab)[at];
    const source = bench.lab.sources.find(({ name }) => name === file?.source);
    if (file === undefined || source === undefined) return;
    let wanted = true;
    import('../engines/papaparse/read-csv.ts').then(
      ({ readCsv }) => {
        if (wanted) read.value = { at, content: readCsv(fileText(file.body), source.dialect) };
      },
      // Offline: the lines are there to read all the same.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [at, bench.lab]);
  return read.value?.at === at ? read.value.content : undefined;
}
