// The beginning: what this is, where files go (nowhere), how to bring one, and what was built before.
import type { JSX } from 'preact';
import { Lock } from 'lucide-preact';
import { ownCsv as words } from '../../core/text/en/own-csv.ts';
import { DropZone } from './drop-zone.tsx';
import { useOwn } from './own-context.ts';
import { RefusedFiles } from './refused-files.tsx';
import { SavedProjects } from './saved-projects.tsx';

export function StartScreen(): JSX.Element {
  const { state } = useOwn();
  return (
    <>
      <header class="own-start-head">
        <h1 id="_top">{words.page.title}</h1>
        <p class="own-lead">{words.page.lead}</p>
        <p class="own-promise">
          <Lock size={17} aria-hidden="true" />
          {words.privacy.short}
        </p>
      </header>
      <DropZone />
      <RefusedFiles />
      {state.trouble.value === null ? null : (
        <p class="own-trouble" role="alert">
          {state.trouble.value.message}
        </p>
      )}
      <div class="own-pair">
        <SavedProjects />
        <section class="own-privacy" aria-labelledby="own-privacy">
          <h2 id="own-privacy">{words.privacy.title}</h2>
          <p>{words.privacy.text}</p>
          <p>{words.privacy.stored}</p>
        </section>
      </div>
    </>
  );
}
