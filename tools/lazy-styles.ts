// Takes Monaco's style sheet out of the pages' heads. Astro links the styles of everything a page may ever import;
// the editor's own loader links this one when it comes, so until then nobody needs to fetch it.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LAZY_LINK = /<link rel="stylesheet" href="[^"]*\/(monaco\.[\w-]+\.css)">/g;

/** Rewrites the pages in `folder`. Throws where no script would link the style sheet later. */
export function unlinkLazyStyles(folder: string): void {
  const scripts = globSync('_astro/*.js', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  for (const page of globSync('**/*.html', { cwd: folder })) {
    const html = readFileSync(join(folder, page), 'utf8');
    for (const [, name = ''] of html.matchAll(LAZY_LINK)) {
      if (!scripts.some((script) => script.includes(name)))
        throw new Error(`${page}: ${name} is linked in the head, and no script loads it later.`);
    }
    const lighter = html.replace(LAZY_LINK, '');
    if (lighter !== html) writeFileSync(join(folder, page), lighter);
  }
}
