// «Your CSV» below the site's header: the way of a project, and the screen it is at. Rendered on the server too, as it starts.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { ContractScreen } from './contract-screen.tsx';
import { FilesScreen } from './files-screen.tsx';
import { OwnContext, type OwnPlace } from './own-context.ts';
import type { Screen } from './own-state.ts';
import { PipelineScreen } from './pipeline-screen.tsx';
import { StartScreen } from './start-screen.tsx';

const words = ownCsv.stages;

export function OwnPage(place: OwnPlace): JSX.Element {
  const { state } = place;
  const screen = state.screen.value;
  return (
    <OwnContext.Provider value={place}>
      <div class="own not-content" data-screen={screen}>
        {screen === 'start' ? null : <Stages at={screen} />}
        <Shown screen={screen} />
        <p class="wb-spoken" role="status" aria-live="polite">
          {state.announcement.value}
        </p>
      </div>
    </OwnContext.Provider>
  );
}

function Shown({ screen }: { screen: Screen }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // A new screen begins at its heading, for eyes and for screen readers.
  useEffect(() => {
    if (!first.current) {
      scrollTo({ top: 0 });
      box.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [screen]);
  return (
    <div ref={box} class="own-screen">
      <ScreenOf screen={screen} />
    </div>
  );
}

function ScreenOf({ screen }: { screen: Screen }): JSX.Element {
  switch (screen) {
    case 'start':
      return <StartScreen />;
    case 'files':
      return <FilesScreen />;
    case 'contract':
      return <ContractScreen />;
    case 'pipeline':
      return <PipelineScreen />;
  }
}

const STAGES: readonly (readonly [Exclude<Screen, 'start'>, string])[] = [
  ['files', words.files],
  ['contract', words.contract],
  ['pipeline', words.pipeline],
];

/** The pipe of the project: what is behind is filled. */
function Stages({ at }: { at: Screen }): JSX.Element {
  const reached = STAGES.findIndex(([screen]) => screen === at);
  return (
    <ol class="own-stages" aria-label={words.label}>
      {STAGES.map(([screen, name], index) => (
        <li
          key={screen}
          data-reached={index <= reached}
          aria-current={index === reached ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
