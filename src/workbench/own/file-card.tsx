// One chosen file: name, size, how it is written, what is in doubt, and its first records read just so.
import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { FileFormat, FormatDoubt } from '../../core/project/project.ts';
import { delimiterName, FormatControls } from './format-controls.tsx';
import { HeadTable } from './head-table.tsx';
import { useOwn } from './own-context.ts';
import { openDoubts, type ChosenFile } from './own-state.ts';

const words = ownCsv.files;

export function FileCard({ file }: { file: ChosenFile }): JSX.Element {
  const { actions } = useOwn();
  const doubts = openDoubts(file);
  const stopped = doubts.some(({ stops }) => stops === true);
  return (
    <section class="own-file" aria-label={file.name}>
      <header>
        <h2 class="own-name">{file.name}</h2>
        <span class="own-note own-figures">{words.of(file.blob.size)}</span>
        <button
          type="button"
          class="wb-button wb-quiet wb-icon"
          aria-label={words.remove(file.name)}
          title={words.remove(file.name)}
          onClick={() => void actions.leaveOut(file.key)}
        >
          <X size={17} aria-hidden="true" />
        </button>
      </header>
      <Doubts file={file} doubts={doubts} />
      {stopped ? null : <FormatControls file={file} />}
      {stopped ? null : <HeadTable file={file} />}
    </section>
  );
}

function Doubts({ file, doubts }: { file: ChosenFile; doubts: readonly FormatDoubt[] }): JSX.Element {
  if (doubts.length === 0) {
    return (
      <p class="own-doubt" data-tone="ok">
        <CircleCheck size={16} aria-hidden="true" />
        <span>{words.noDoubts}</span>
      </p>
    );
  }
  return (
    <ul class="own-doubts" aria-label={words.doubts}>
      {doubts.map((doubt, at) => (
        <li key={at} class="own-doubt" data-tone={doubt.stops === true ? 'fail' : 'warn'}>
          {doubt.stops === true ? (
            <CircleX size={16} aria-hidden="true" />
          ) : (
            <TriangleAlert size={16} aria-hidden="true" />
          )}
          <span>
            {doubt.message} <Alternatives file={file} doubt={doubt} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Alternatives({ file, doubt }: { file: ChosenFile; doubt: FormatDoubt }): JSX.Element {
  const { actions } = useOwn();
  return (
    <>
      {doubt.instead.map((value, at) => {
        const change = changeOf(doubt, value);
        return change === null ? null : (
          <button
            key={at}
            type="button"
            class="wb-button own-instead"
            onClick={() => void actions.readAs(file.key, change)}
          >
            {words.use(sayValue(doubt, value))}
          </button>
        );
      })}
    </>
  );
}

/** Doubts of other fields have no alternatives: the message is all there is. */
function changeOf({ field }: FormatDoubt, value: string | number | boolean): Partial<FileFormat> | null {
  const fields: readonly string[] = ['encoding', 'delimiter', 'quotes', 'header', 'skip'];
  return fields.includes(field) ? { [field]: value } : null;
}

function sayValue({ field }: FormatDoubt, value: string | number | boolean): string {
  switch (field) {
    case 'delimiter':
      return delimiterName(String(value));
    case 'header':
      return words.instead.header(value === true);
    case 'quotes':
      return words.instead.quotes(value === true);
    case 'skip':
      return words.instead.skip(Number(value));
    default:
      return String(value);
  }
}
