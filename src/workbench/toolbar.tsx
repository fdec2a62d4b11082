// Run, Check, Stop, and the quieter things beside them. Buttons stay focusable while something runs.
import {
  AlignLeft,
  CircleQuestionMark,
  ListChecks,
  Play,
  RotateCcw,
  Square,
  TextCursorInput,
} from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { FullScreenButton } from './full-screen-button.tsx';

interface ToolbarProps {
  onReset(): void;
  onHelp(): void;
}

export function Toolbar(props: ToolbarProps): JSX.Element {
  return (
    <div class="wb-toolbar" role="group" aria-label={words.toolbar.label}>
      <MainButtons />
      <div class="wb-aux">
        <StepButtons />
        <DeliveryPicker />
        <span class="wb-gap" />
        <AuxButtons {...props} />
      </div>
    </div>
  );
}

function MainButtons(): JSX.Element {
  const { bench, actions } = useWorkplace();
  const busy = bench.busy.value;
  const off = busy || !bench.ready.value;
  const run = useRef<HTMLButtonElement>(null);
  const stop = useRef<HTMLButtonElement>(null);
  const stopHadFocus = useRef(false);

  // Stop goes away when there is nothing to stop; the focus must not go with it.
  useEffect(() => {
    if (!busy && stopHadFocus.current) run.current?.focus();
    stopHadFocus.current = false;
  }, [busy]);

  return (
    <div class="wb-actions">
      <button
        ref={run}
        type="button"
        class="wb-button wb-run"
        aria-disabled={off}
        title={words.toolbar.runHint}
        onClick={() => void actions.run()}
      >
        <Play size={16} aria-hidden="true" />
        {words.toolbar.run}
      </button>
      <button
        type="button"
        class="wb-button wb-check"
        aria-disabled={off}
        title={words.toolbar.checkHint}
        onClick={() => void actions.check()}
      >
        <ListChecks size={16} aria-hidden="true" />
        {words.toolbar.check}
      </button>
      <button
        ref={stop}
        type="button"
        class="wb-button wb-stop"
        hidden={!busy}
        title={words.toolbar.stopHint}
        onFocus={() => (stopHadFocus.current = true)}
        onBlur={() => (stopHadFocus.current = bench.busy.peek() ? false : stopHadFocus.current)}
        onClick={() => actions.stop()}
      >
        <Square size={14} aria-hidden="true" />
        {words.toolbar.stop}
      </button>
    </div>
  );
}

/** What can be done with the text of the open step; nothing of it for a dashboard. */
function StepButtons(): JSX.Element {
  const { bench, actions } = useWorkplace();
  const sql = bench.lab.steps.find(({ id }) => id === bench.step.value)?.language === 'sql';
  const off = !sql || !bench.ready.value;
  return (
    <>
      <button
        type="button"
        class="wb-button wb-quiet wb-step-button"
        aria-disabled={off || bench.busy.value}
        title={words.toolbar.statementHint}
        onClick={() => void actions.peek()}
      >
        <TextCursorInput size={16} aria-hidden="true" />
        <span>{words.toolbar.statement}</span>
      </button>
      <button
        type="button"
        class="wb-button wb-quiet wb-step-button"
        aria-disabled={off}
        title={words.toolbar.formatHint}
        onClick={() => void actions.format()}
      >
        <AlignLeft size={16} aria-hidden="true" />
        <span>{words.toolbar.format}</span>
      </button>
    </>
  );
}

function DeliveryPicker(): JSX.Element | null {
  const { bench } = useWorkplace();
  if (bench.lab.deliveries.length < 2) return null;
  return (
    <label class="wb-select">
      <span>{words.toolbar.deliveries}</span>
      <select
        value={bench.deliveries.value}
        disabled={!bench.ready.value}
        onChange={(event) => (bench.deliveries.value = Number(event.currentTarget.value))}
      >
        {bench.lab.deliveries.map(({ id }, at) => (
          <option key={id} value={at + 1}>
            {words.toolbar.through(id)}
          </option>
        ))}
      </select>
    </label>
  );
}

function AuxButtons({ onReset, onHelp }: ToolbarProps): JSX.Element {
  const { bench } = useWorkplace();
  return (
    <>
      <button type="button" class="wb-button wb-quiet" disabled={!bench.ready.value} onClick={onReset}>
        <RotateCcw size={15} aria-hidden="true" />
        <span class="wb-reset-word">{words.toolbar.reset}</span>
      </button>
      <FullScreenButton />
      <button
        type="button"
        class="wb-button wb-quiet wb-icon"
        aria-label={words.toolbar.help}
        title={words.toolbar.help}
        disabled={!bench.ready.value}
        onClick={onHelp}
      >
        <CircleQuestionMark size={17} aria-hidden="true" />
      </button>
    </>
  );
}
