// What was seen in a column, in a few figures and its most frequent values.
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { ProfiledColumn } from '../../core/project/profile-source.ts';
import { showValue } from '../../core/values.ts';
import { Visible } from '../visible.tsx';
import { showEdges } from '../visible-text.ts';

const words = ownCsv.contract.facts;
const TOP = 3;
const CELL = 32;

export function SeenFacts({ profiled }: { profiled: ProfiledColumn }): JSX.Element {
  const { profile, reading } = profiled;
  const { rows, distinct } = profile;
  // Of texts the first and last in order say nothing.
  const { min, max } = reading;
  const top = profile.top.filter(({ value }) => value !== null && value !== '').slice(0, TOP);
  const unique = distinct === rows && rows > 1;
  const facts = [
    reading.empty === 0 ? words.never : words.empty(reading.empty, rows),
    unique ? words.unique : words.distinct(distinct, profile.atLeast === true),
  ];
  return (
    <div class="own-seen">
      <span class="own-figures">{facts.join(', ')}</span>
      {min === undefined || max === undefined ? null : (
        <span class="own-figures own-ends">{words.range(cut(min), cut(max))}</span>
      )}
      {unique || (top[0]?.rows ?? 0) < 2 ? null : (
        <span class="own-top">
          {top.map(({ value, rows: times }, at) => (
            <span key={at} class="own-top-value">
              <Visible pieces={showEdges(cut(showValue(value)))} />
              <span class="own-note">{times.toLocaleString('en')}</span>
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function cut(text: string): string {
  return text.length > CELL ? `${text.slice(0, CELL)}…` : text;
}
