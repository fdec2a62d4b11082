// The bench without browser and site around it, where the browser can do that.
import { useSignal } from '@preact/signals';
import { Fullscreen } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { layout as words } from '../core/text/en/layout.ts';

export function FullScreenButton(): JSX.Element | null {
  const able = useSignal(false);
  const on = useSignal(false);
  useEffect(() => {
    able.value = document.fullscreenEnabled;
    const look = (): void => void (on.value = document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (!able.value) return null;
  return (
    <button
      type="button"
      class="wb-button wb-quiet wb-icon wb-full-screen"
      aria-label={words.fullScreen}
      title={words.fullScreen}
      aria-pressed={on.value}
      onClick={(event) => {
        const change = on.value
          ? document.exitFullscreen()
          : event.currentTarget.closest('.wb')?.requestFullscreen();
        // A browser may refuse; then everything stays as it is.
        change?.catch(() => undefined);
      }}
    >
      <Fullscreen size={16} aria-hidden="true" />
    </button>
  );
}
