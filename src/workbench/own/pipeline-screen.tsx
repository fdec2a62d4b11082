// The project's pipeline: the same workbench as in a lab, on the person's own files. It is fetched when the first one opens.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { useOwn } from './own-context.ts';
import type { OpenBench } from './open-bench.tsx';

export function PipelineScreen(): JSX.Element {
  const place = useOwn();
  const { state } = place;
  const host = useRef<HTMLDivElement>(null);
  const failed = useSignal(false);
  const opened = state.opened.value;

  useEffect(() => {
    const root = host.current;
    const project = state.project.peek();
    if (root === null || project === null) return undefined;
    let left = false;
    let bench: OpenBench | null = null;
    failed.value = false;
    const open = async (): Promise<void> => {
      const { openBench } = await import('./open-bench.tsx');
      if (left) return;
      bench = await openBench(root, project, place);
      // Left while it was being opened: nobody else would end it.
      if (left) await bench.end();
    };
    open().catch(() => (failed.value = true));
    return () => {
      left = true;
      void bench?.end();
    };
  }, [opened]);

  return (
    <>
      {failed.value ? (
        <p class="own-trouble" role="alert">
          {ownCsv.page.openFailed}
        </p>
      ) : null}
      <div id="workbench" key={opened} ref={host} />
    </>
  );
}
