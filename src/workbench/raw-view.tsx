// The delivered files as they arrived: every physical line with its number, and the line a message spoke of marked.
import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FILE_ENCODINGS, type FileEncoding } from '../core/csv/encoding.ts';
import { wholeText } from '../core/csv/text.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { BreakButton } from './break-button.tsx';
import { baseName, fileOfPlace, lineWindow, physicalLines, visibleFiles } from './delivered-lines.ts';
import { fileFacts } from './file-facts.ts';
import { Later } from './later.tsx';
import { RawLines } from './raw-lines.tsx';
import { useFileContent } from './use-file-content.ts';

const CAP = 200;

/** Only somebody's own files are so long. */
const longRawView = async () => (await import('./long-raw-view.tsx')).LongRawView;

export function RawView(): JSX.Element {
  const { bench } = useWorkplace();
  const file = visibleFiles(bench.lab)[bench.file.value];
  return file?.body.kind === 'blob' ? (
    <Later load={longRawView} given={{ file, blob: file.body.blob }} />
  ) : (
    <ShortRawView />
  );
}

/** A file that is in the page as text. */
function ShortRawView(): JSX.Element {
  const { bench } = useWorkplace();
  const invisible = useSignal(false);
  const whole = useSignal(false);
  const encoding = useSignal<FileEncoding>('utf-8');
  const files = visibleFiles(bench.lab);
  const file = files[bench.file.value];
  const lines = useComputed(() => {
    const open = visibleFiles(bench.lab)[bench.file.value];
    return open === undefined ? [] : physicalLines(wholeText(open.body, encoding.value));
  }).value;
  const content = useFileContent(bench.file.value)?.content;
  const problems = new Map(content?.malformed.map(({ line, problem }) => [line, problem]));
  const place = bench.place.value;
  const marked = place !== null && fileOfPlace(files, place) === file ? place.line : undefined;
  const shown = whole.value ? lines : lineWindow(lines, CAP, marked);
  const mark = useRef<HTMLTableRowElement>(null);

  useEffect(() => {
    if (place === null || mark.current === null) return;
    mark.current.scrollIntoView({ block: 'center', inline: 'nearest' });
    mark.current.focus({ preventScroll: true });
  }, [place, bench.file.value]);

  if (file === undefined) return <></>;
  // Where the encoding is the learner's to find out, the page lets it be tried.
  const extracts = bench.lab.steps.some(({ language }) => language === 'extract');
  const header =
    !extracts && (bench.lab.sources.find(({ name }) => name === file.source)?.dialect.header ?? false);
  return (
    <div class="wb-raw">
      <div class="wb-bar">
        <label class="wb-select">
          <span class="wb-spoken">{words.raw.file}</span>
          <select
            value={bench.file.value}
            onChange={(event) => {
              bench.file.value = Number(event.currentTarget.value);
              bench.place.value = null;
              whole.value = false;
            }}
          >
            {files.map(({ delivery, name }, at) => (
              <option key={at} value={at}>
                {`${delivery}: ${baseName(name)}`}
              </option>
            ))}
          </select>
        </label>
        {extracts ? (
          <label class="wb-select">
            <span class="wb-spoken">{words.raw.readAs}</span>
            <select
              value={encoding.value}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                encoding.value = FILE_ENCODINGS.find((one) => one === chosen) ?? 'utf-8';
              }}
            >
              {FILE_ENCODINGS.map((one) => (
                <option key={one} value={one}>
                  {words.raw.as(one)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <span class="wb-count">{words.raw.lines(lines.length)}</span>
        <label class="wb-switch">
          <input
            type="checkbox"
            checked={invisible.value}
            onChange={(event) => (invisible.value = event.currentTarget.checked)}
          />
          <span>{words.raw.show}</span>
        </label>
      </div>
      <p class="wb-note wb-facts">
        {[...fileFacts(file.body, lines), ...malformedSaid(problems.size)].join(' · ')}
      </p>
      <RawLines
        file={baseName(file.name)}
        lines={shown}
        header={header}
        invisible={invisible.value}
        problems={problems}
        marked={marked}
        mark={mark}
      />
      <div class="wb-bar wb-bar-end">
        <p class="wb-note">
          {extracts ? words.raw.extracted(`raw_${file.source}`) : words.raw.staged(`raw_${file.source}`)}
        </p>
        <BreakButton />
        {shown.length < lines.length ? (
          <button type="button" class="wb-link" onClick={() => (whole.value = true)}>
            {words.raw.showAll(lines.length)}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function malformedSaid(n: number): string[] {
  return n === 0 ? [] : [words.raw.malformedCount(n)];
}
