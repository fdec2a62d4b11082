// A view of a run before there is one: what will be here, why it is not, and the button that changes that.
import { Play } from 'lucide-preact';
import type { JSX } from 'preact';
import { layout } from '../core/text/en/layout.ts';
import { useWorkplace } from './bench-context.ts';
import { RunUnderWay } from './run-under-way.tsx';

const words = layout.empty;

export type EmptyTab = 'tables' | 'results' | 'dashboard' | 'ledger';

export function EmptyView({ tab }: { tab: EmptyTab }): JSX.Element {
  const { bench, actions } = useWorkplace();
  const running = bench.activity.value.kind === 'running';
  const { kind } = bench.run.value;
  const why = running ? words.running : kind === 'none' || kind === 'finished' ? words.never : words[kind];
  return (
    <div class="wb-void">
      {/* The pipe, not yet filled. */}
      <svg viewBox="0 0 120 24" width="120" height="24" aria-hidden="true" class="wb-void-pipe">
        <path d="M12 12H108" />
        {[12, 44, 76, 108].map((x) => (
          <circle key={x} cx={x} cy={12} r={7} />
        ))}
      </svg>
      <p class="wb-void-why">{why}</p>
      <p class="wb-note">{words[tab]}</p>
      {running ? (
        <RunUnderWay />
      ) : (
        <button
          type="button"
          class="wb-button"
          aria-disabled={bench.busy.value || !bench.ready.value}
          onClick={() => void actions.run()}
        >
          <Play size={16} aria-hidden="true" />
          {kind === 'none' ? words.run : words.again}
        </button>
      )}
    </div>
  );
}
