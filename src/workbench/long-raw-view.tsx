// The raw view of a long file: a window of its lines, moved on, back, or to any line. Malformed records are known from the run.
import { useSignal } from '@preact/signals';
import { ChevronLeft, ChevronRight } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { dialectOf } from '../core/csv/text.ts';
import { malformedTable } from '../core/pipeline/stage.ts';
import { largeFile } from '../core/text/en/large-file.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import type { Bench } from './bench.ts';
import { baseName, fileOfPlace, visibleFiles, type VisibleFile } from './delivered-lines.ts';
import { LongFile, type LineWindow } from './long-file.ts';
import { BreakButton } from './break-button.tsx';
import { RawLines } from './raw-lines.tsx';

const WINDOW = 200;
const say = largeFile.lines;

export function LongRawView({ file, blob }: { file: VisibleFile; blob: Blob }): JSX.Element {
  const { bench } = useWorkplace();
  const files = visibleFiles(bench.lab);
  const source = bench.lab.sources.find(({ name }) => name === file.source);
  const encoding = (source === undefined ? undefined : dialectOf(file, source).encoding) ?? 'utf-8';
  const reader = useMemo(() => new LongFile(blob, encoding), [blob, encoding]);
  const from = useSignal(1);
  const shown = useSignal<LineWindow | 'failed' | null>(null);
  const invisible = useSignal(false);
  const mark = useRef<HTMLTableRowElement>(null);
  const place = bench.place.value;
  const marked = place !== null && fileOfPlace(files, place) === file ? place.line : undefined;
  const problems = problemsOf(bench, file);

  useEffect(() => {
    from.value = marked === undefined ? 1 : Math.max(1, marked - 20);
  }, [reader, marked]);

  useEffect(() => {
    let wanted = true;
    reader.read(from.value, WINDOW).then(
      (window) => wanted && (shown.value = window),
      () => wanted && (shown.value = 'failed'),
    );
    return () => {
      wanted = false;
    };
  }, [reader, from.value]);

  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center', inline: 'nearest' });
    mark.current?.focus({ preventScroll: true });
  }, [place, shown.value]);

  const window = shown.value === 'failed' ? null : shown.value;
  return (
    <div class="wb-raw">
      <div class="wb-bar">
        <label class="wb-select">
          <span class="wb-spoken">{words.raw.file}</span>
          <select
            value={bench.file.value}
            onChange={({ currentTarget }) => {
              bench.file.value = Number(currentTarget.value);
              bench.place.value = null;
            }}
          >
            {files.map(({ name }, at) => (
              <option key={at} value={at}>
                {baseName(name)}
              </option>
            ))}
          </select>
        </label>
        <span class="wb-count">{largeFile.size(blob.size)}</span>
        <label class="wb-switch">
          <input
            type="checkbox"
            checked={invisible.value}
            onChange={(event) => (invisible.value = event.currentTarget.checked)}
          />
          <span>{words.raw.show}</span>
        </label>
      </div>
      <div class="wb-bar">
        <button
          type="button"
          class="wb-button wb-icon"
          aria-label={say.back}
          disabled={from.value === 1}
          onClick={() => (from.value = Math.max(1, from.value - WINDOW))}
        >
          <ChevronLeft size={16} aria-hidden="true" />
        </button>
        <label class="wb-select">
          <span>{say.from}</span>
          <input
            type="number"
            class="wb-line-field"
            min={1}
            value={from.value}
            onChange={({ currentTarget }) => {
              const line = Math.floor(Number(currentTarget.value));
              from.value = line >= 1 ? line : 1;
            }}
          />
        </label>
        <button
          type="button"
          class="wb-button wb-icon"
          aria-label={say.forth}
          disabled={window?.last !== false}
          onClick={() => (from.value += WINDOW)}
        >
          <ChevronRight size={16} aria-hidden="true" />
        </button>
        <span class="wb-note" role="status">
          {shown.value === 'failed' ? say.failed : window?.lines.length === 0 ? say.none(from.value) : ''}
        </span>
      </div>
      <RawLines
        file={baseName(file.name)}
        lines={window?.lines ?? []}
        header={false}
        invisible={invisible.value}
        problems={problems}
        marked={marked}
        mark={mark}
      />
      <div class="wb-bar wb-bar-end">
        <p class="wb-note">{words.raw.staged(`raw_${file.source}`)}</p>
        <BreakButton />
      </div>
    </div>
  );
}

/** Malformed records of this file that the last run kept, by line. */
function problemsOf(bench: Bench, file: VisibleFile): ReadonlyMap<number, string> {
  const set = bench.finished.value?.observation.contents[malformedTable(file.source)];
  const at = (name: string): number => set?.columns.indexOf(name) ?? -1;
  const [line, name, problem] = [at('_line'), at('_file'), at('_problem')];
  const rows = (set?.rows ?? []).filter((row) => row[name] === file.name);
  return new Map(rows.map((row) => [Number(row[line]), String(row[problem])]));
}
