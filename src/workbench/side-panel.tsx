// The words beside the code: brief or checks. On phones the bottom bar chooses instead of these tabs.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { BriefPanel } from './brief-panel.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { PaneButton } from './pane-button.tsx';
import { Tabs } from './tabs.tsx';

export function SidePanel(): JSX.Element {
  const { bench, actions, parts } = useWorkplace();
  const side = bench.side.value;
  const failed = bench.rows.value.filter(({ state }) => state === 'failed').length;
  return (
    <section class="wb-side" aria-label={words.regions[side]}>
      <div class="wb-pane-head">
        <Tabs
          label={words.regions.label}
          idPrefix="wb-side"
          selected={side}
          onSelect={(key) => actions.showRegion(key)}
          items={[
            { key: 'brief', content: words.brief.label },
            {
              key: 'checks',
              content: (
                <>
                  {words.checks.label}{' '}
                  <span
                    class="wb-badge"
                    data-tone={failed > 0 ? 'fail' : bench.passed.value ? 'ok' : 'quiet'}
                  >
                    {bench.check.value.kind === 'graded'
                      ? `${bench.rows.value.filter(({ state }) => state === 'passed').length}/${bench.rows.value.length}`
                      : bench.rows.value.length}
                  </span>
                </>
              ),
            },
          ]}
        />
        <PaneButton region={side} />
      </div>
      <div
        class="wb-panel"
        id="wb-side-panel"
        role="tabpanel"
        aria-labelledby={`wb-side-tab-${side}`}
        tabIndex={0}
      >
        <div class="wb-part" hidden={side !== 'brief'}>
          {parts?.brief ?? <BriefPanel />}
        </div>
        <div class="wb-part" hidden={side !== 'checks'}>
          <ChecksPanel />
        </div>
      </div>
    </section>
  );
}
