// The phone's bottom bar: which part of the lab fills the screen.
import { BookText, Code, ListChecks, Table } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import type { Region } from './bench.ts';

const REGIONS: readonly (readonly [Region, typeof Code])[] = [
  ['brief', BookText],
  ['code', Code],
  ['data', Table],
  ['checks', ListChecks],
];

export function RegionBar(): JSX.Element {
  const { bench, actions } = useWorkplace();
  return (
    <nav class="wb-regions" aria-label={words.regions.label}>
      {REGIONS.map(([region, Icon]) => (
        <button
          key={region}
          type="button"
          aria-current={bench.region.value === region ? 'true' : undefined}
          onClick={() => {
            actions.showRegion(region);
            scrollTo({ top: 0 });
          }}
        >
          <Icon size={18} aria-hidden="true" />
          {words.regions[region]}
        </button>
      ))}
    </nav>
  );
}
