// What was done to a source, what arrived instead, and what the pipeline made of it.
import { CircleCheck } from 'lucide-preact';
import type { JSX } from 'preact';
import { wholeText } from '../core/csv/text.ts';
import type { FaultDeeds } from '../core/faults/describe.ts';
import type { Delivery } from '../core/lab.ts';
import { faults } from '../core/text/en/faults.ts';
import { workbench } from '../core/text/en/workbench.ts';
import type { BrokenSource } from './bench.ts';
import { baseName, physicalLines } from './delivered-lines.ts';
import { LedgersView } from './ledgers-view.tsx';
import { ResultsView } from './results-view.tsx';
import { Failure } from './status-line.tsx';
import { Visible } from './visible.tsx';
import { showInvisible } from './visible-text.ts';

const words = workbench.break;
const LINES = 8;

export function BrokenRunView({ run, draft }: BrokenSource): JSX.Element {
  if (run.kind === 'unfit') return <p class="wb-problem">{`${run.message}. ${run.hint}.`}</p>;
  const { deeds, deliveries, observation, sampled } = run;
  const { failure, ledger } = observation;
  return (
    <>
      <section aria-label={words.done}>
        <h2>{words.done}</h2>
        {sampled ? <p class="wb-note">{words.sampled}</p> : null}
        {deeds.map((one, at) => (
          <Done key={at} done={one} deliveries={deliveries} />
        ))}
      </section>
      <section class="wb-broken-came" aria-label={words.came}>
        <h2>{words.came}</h2>
        {failure === undefined ? (
          <p class="wb-line" data-tone="ok">
            <CircleCheck size={16} aria-hidden="true" />
            <span>{words.survived}</span>
          </p>
        ) : (
          <Failure failure={failure} text={draft[failure.step ?? ''] ?? ''} edited="" />
        )}
        {ledger === undefined ? null : <LedgersView observation={observation} hidden />}
        <ResultsView observation={observation} draft={draft} op="breakSource" />
      </section>
    </>
  );
}

function Done({ done, deliveries }: { done: FaultDeeds; deliveries: readonly Delivery[] }): JSX.Element {
  const { title } = faults.fault[done.name];
  const said = done.deeds.map((deed) => faults.deed(deed));
  const body = deliveries.flatMap(({ files }) => files).find(({ name }) => name === done.file)?.body;
  const touched = new Set(
    done.deeds
      .flatMap((deed) => ('lines' in deed && deed.kind !== 'rows-removed' ? deed.lines : []))
      .slice(0, LINES),
  );
  const lines =
    body === undefined ? [] : physicalLines(wholeText(body)).filter(({ number }) => touched.has(number));
  return (
    <>
      <p>
        {title}
        {done.file === undefined ? null : ` (${baseName(done.file)})`}
        {': '}
        {said.length === 0 ? words.unchanged : said.join('; ')}.
      </p>
      {lines.length === 0 ? null : (
        <div class="wb-scroll wb-lines" tabIndex={0} role="region" aria-label={words.lines}>
          <table>
            <caption class="wb-spoken">{words.lines}</caption>
            <tbody>
              {lines.map(({ number, text }) => (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  <td>
                    <Visible pieces={showInvisible(text)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
