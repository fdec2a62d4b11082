// Every check of the contract has passed.
import { CircleCheck } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';

export function OwnPassed(): JSX.Element {
  return (
    <section class="wb-passed">
      <h2>
        <CircleCheck size={20} aria-hidden="true" />
        {ownCsv.bench.checksPassed}
      </h2>
      <p>{ownCsv.bench.checksPassedWhat}</p>
    </section>
  );
}
