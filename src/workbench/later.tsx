// A view whose code is fetched when it is first opened: a lab page need not bring what few visits look at.
import { useSignal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { workbench } from '../core/text/en/workbench.ts';

const words = workbench.later;

interface LaterProps<P> {
  /** The same function each time: another one is another view, and needs another key. Asked again where the view could not be fetched. */
  readonly load: () => Promise<ComponentType<P>>;
  /** Props of the view. */
  readonly given: P;
}

export function Later<P extends object>({ load, given }: LaterProps<P>): JSX.Element {
  const view = useSignal<{ readonly Found: ComponentType<P> } | 'loading' | 'failed'>('loading');
  const fetchView = (): void => {
    view.value = 'loading';
    load().then(
      (Found) => (view.value = { Found }),
      () => (view.value = 'failed'),
    );
  };
  useEffect(fetchView, [load]);
  if (view.value === 'loading') return <p class="wb-empty">{words.loading}</p>;
  if (view.value !== 'failed') return <view.value.Found {...given} />;
  return (
    <p class="wb-problem">
      {words.failed}{' '}
      <button type="button" class="wb-link" onClick={fetchView}>
        {words.again}
      </button>
    </p>
  );
}
