// What can be done with one chart: edit, move, remove while the form is open; save it as a picture at any time.
import { ArrowDown, ArrowUp, ImageDown, Pencil, Trash2 } from 'lucide-preact';
import type { JSX } from 'preact';
import { charts as words } from '../core/text/en/charts.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import { useWorkplace } from './bench-context.ts';
import type { Plot } from './chart-view.tsx';
import type { ChartParts } from './chart-parts.ts';
import { dashboardState, writeEdit } from './dashboard-state.ts';
import { download, fileNameOf } from './download.ts';

interface ChartButtonsProps {
  readonly spec: ChartSpec;
  readonly at: number;
  readonly count: number;
  readonly parts: ChartParts;
}

/** Edit, move and remove. The focus goes with the chart. */
export function ChartButtons({ spec, at, count, parts }: ChartButtonsProps): JSX.Element {
  const { bench } = useWorkplace();
  const { open, focus } = dashboardState(bench);
  const opened = open.value === at;
  const move = (to: number, key: string): void => {
    if (to < 0 || to >= count) return;
    if (opened) open.value = to;
    focus.value = buttonId(to, key);
    writeEdit(bench, { kind: 'move', at, to }, words.form.moved(spec.title, to + 1, count), parts);
  };
  const remove = (): void => {
    open.value = null;
    focus.value = count === 1 ? 'wb-chart-add' : buttonId(Math.min(at, count - 2), 'edit');
    writeEdit(bench, { kind: 'remove', at }, words.form.removed(spec.title), parts);
  };
  return (
    <div class="wb-chart-buttons">
      <button
        id={buttonId(at, 'edit')}
        type="button"
        class="wb-button wb-quiet wb-icon"
        aria-expanded={opened}
        aria-label={words.form.edit(spec.title)}
        onClick={() => (open.value = opened ? null : at)}
      >
        <Pencil size={15} aria-hidden="true" />
      </button>
      <button
        id={buttonId(at, 'up')}
        type="button"
        class="wb-button wb-quiet wb-icon"
        aria-disabled={at === 0}
        aria-label={words.form.up(spec.title)}
        onClick={() => move(at - 1, 'up')}
      >
        <ArrowUp size={15} aria-hidden="true" />
      </button>
      <button
        id={buttonId(at, 'down')}
        type="button"
        class="wb-button wb-quiet wb-icon"
        aria-disabled={at === count - 1}
        aria-label={words.form.down(spec.title)}
        onClick={() => move(at + 1, 'down')}
      >
        <ArrowDown size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        class="wb-button wb-quiet wb-icon"
        aria-label={words.form.remove(spec.title)}
        onClick={remove}
      >
        <Trash2 size={15} aria-hidden="true" />
      </button>
    </div>
  );
}

function buttonId(at: number, key: string): string {
  return `wb-chart-${String(at)}-${key}`;
}

interface PngButtonProps {
  readonly spec: ChartSpec;
  readonly picture: Plot;
  readonly parts: ChartParts;
}

export function PngButton({ spec, picture, parts }: PngButtonProps): JSX.Element {
  const { bench } = useWorkplace();
  return (
    <button
      type="button"
      class="wb-button wb-quiet wb-png"
      aria-label={words.save.pngOf(spec.title)}
      onClick={() => {
        parts.chartPng(spec, picture).then(
          (blob) => download(blob, fileNameOf(spec.title, words.save.fileName, 'png')),
          () => (bench.announcement.value = words.save.failed),
        );
      }}
    >
      <ImageDown size={15} aria-hidden="true" />
      {words.save.png}
    </button>
  );
}
