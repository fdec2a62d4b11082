// The line between two parts of the bench: dragged, or moved by arrows. Enter and a double click put it back.
import type { JSX, TargetedPointerEvent } from 'preact';
import { layout as words } from '../core/text/en/layout.ts';
import { keepPanes } from '../storage/preferences.ts';
import { useWorkplace } from './bench-context.ts';
import { FIRST_PANES, PANE_RANGE, shareAfterKey, withShare, type Pane } from './panes.ts';

interface SplitterProps {
  readonly pane: Pane;
}

/** The arrow that makes the part larger. */
const GROWS = { side: 'ArrowRight', data: 'ArrowLeft', stack: 'ArrowUp' } as const;

export function Splitter({ pane }: SplitterProps): JSX.Element {
  const { bench } = useWorkplace();
  const { panes } = bench.layout;
  const share = panes.value[pane];

  const move = (wanted: number): void => void (panes.value = withShare(panes.peek(), pane, wanted));

  function set(wanted: number): void {
    move(wanted);
    keepPanes(panes.peek());
  }

  function drag(event: TargetedPointerEvent<HTMLElement>): void {
    const handle = event.currentTarget;
    const frame = handle.closest<HTMLElement>('.wb');
    if (event.button !== 0 || frame === null) return;
    const end = new AbortController();
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', (event) => move(shareAt(pane, event, frame)), {
      signal: end.signal,
    });
    const drop = (): void => {
      end.abort();
      keepPanes(panes.peek());
    };
    handle.addEventListener('lostpointercapture', drop, { once: true });
  }

  return (
    <div
      role="separator"
      class={`wb-split wb-split-${pane}`}
      tabIndex={0}
      aria-orientation={pane === 'stack' ? 'horizontal' : 'vertical'}
      aria-label={words.split[pane]}
      aria-valuenow={Math.round(share)}
      aria-valuemin={PANE_RANGE[pane].min}
      aria-valuemax={PANE_RANGE[pane].max}
      aria-valuetext={words.share(share)}
      title={words.splitHint}
      onPointerDown={drag}
      onDblClick={() => set(FIRST_PANES[pane])}
      onKeyDown={(event) => {
        const next = shareAfterKey(pane, share, event.key, GROWS[pane]);
        if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        set(next);
      }}
    />
  );
}

/** The share that puts the line under the pointer. */
function shareAt(pane: Pane, { clientX, clientY }: PointerEvent, frame: HTMLElement): number {
  const whole = frame.getBoundingClientRect();
  if (pane === 'side') return ((clientX - whole.left) / whole.width) * 100;
  const code = frame.querySelector('.wb-code')?.getBoundingClientRect() ?? whole;
  return pane === 'data'
    ? ((whole.right - clientX) / (whole.right - code.left)) * 100
    : ((whole.bottom - clientY) / (whole.bottom - code.top)) * 100;
}
