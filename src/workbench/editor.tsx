// The editor of the open step: a plain textarea that always works, and Monaco in its place once it is there.
// The draft signal is the one truth; both only mirror it.
import { untracked, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { FormLink } from './form-link.tsx';
import { hasAppleKeys } from './platform.ts';
import { useMonaco } from './use-monaco.ts';
import { markableRange } from './text-position.ts';

const HINT = 'wb-editor-hint';

/** Deprecated without a successor: no other edit of a text field can be undone, so its one use is declared here. */
interface Typing {
  execCommand(command: 'insertText', showUi: false, text: string): boolean;
}

export function Editor(): JSX.Element {
  const { bench, actions } = useWorkplace();
  const area = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const full = useSignal<'off' | 'on' | 'failed'>('off');
  const step = bench.step.value;
  const file = bench.lab.steps.find(({ id }) => id === step)?.file ?? step;
  const text = useComputed(() => bench.draft.value[bench.step.value] ?? '');
  const saved = bench.saved.value.value;
  useMonaco({ area, host, full, describedBy: HINT });

  // The plain editor shows a place by selecting it; the full one does it itself.
  useSignalEffect(() => {
    const reveal = bench.reveal.value;
    if (reveal === null || full.value === 'on') return;
    requestAnimationFrame(() => {
      const { start, end } = markableRange(area.current?.value ?? '', reveal.offset, reveal.length);
      area.current?.focus();
      area.current?.setSelectionRange(start, end);
    });
  });

  // A step written anew is one edit that can be undone, in the plain editor, too: only typed text is.
  useSignalEffect(() => {
    const rewrite = bench.rewrite.value;
    if (rewrite === null) return;
    const field = area.current;
    if (full.peek() === 'on' || field === null) {
      // Untracked: an undo changes the draft, and must not bring the new text back.
      untracked(() => actions.edit(rewrite.step, rewrite.text));
      return;
    }
    requestAnimationFrame(() => {
      const before = document.activeElement;
      const open = rewrite.step === bench.step.peek();
      if (open) field.focus();
      // Another step is open, or the field is out of sight: typing would end up elsewhere.
      if (!open || document.activeElement !== field) {
        actions.edit(rewrite.step, rewrite.text);
        return;
      }
      field.select();
      const typing: Typing = document;
      if (!typing.execCommand('insertText', false, rewrite.text)) actions.edit(rewrite.step, rewrite.text);
      // Who wrote it with a form or a button goes on there.
      if (before instanceof HTMLElement && before !== document.body) before.focus();
    });
  });

  // Text typed before the page was alive is not lost: browsers keep it in the field over a reload.
  useEffect(() => {
    if (area.current !== null) area.current.value = text.peek();
  }, []);

  return (
    <div class="wb-editor" id="wb-step-panel" role="tabpanel" aria-labelledby={`wb-step-tab-${step}`}>
      <textarea
        ref={area}
        class="wb-plain"
        hidden={full.value === 'on'}
        aria-label={words.editor.label(file)}
        aria-describedby={HINT}
        readOnly={!bench.ready.value}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        wrap="off"
        value={text.value}
        onInput={(event) => actions.edit(step, event.currentTarget.value)}
        onSelect={({ currentTarget: { selectionStart: from, selectionEnd: to } }) =>
          (bench.selection.value = { from, to })
        }
        style={{ '--wb-code-size': `${bench.fontSize.value}px` }}
      />
      <div ref={host} class="wb-full" hidden={full.value !== 'on'} />
      <div class="wb-editor-foot">
        <p id={HINT}>
          {full.value !== 'on'
            ? words.editor.plainHint
            : hasAppleKeys()
              ? words.editor.hintApple
              : words.editor.hint}
          {full.value === 'failed' ? ` ${words.editor.failed}` : ''}
        </p>
        <FormLink />
        <p class="wb-saved" data-state={saved}>
          {words.saved[saved]}
        </p>
      </div>
    </div>
  );
}
