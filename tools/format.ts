// `npm run format`: eslint's own fixes, then prettier over everything.
import { existsSync } from 'node:fs';
import { runTool } from './run-tool.ts';

// Typed lint reads the types that Astro writes; the first run in a clone has to make them.
if (!existsSync('.astro/types.d.ts')) await runTool('astro', ['sync']);

for (const [tool, args] of [
  ['eslint', ['--fix', '.']],
  ['prettier', ['--write', '--log-level=warn', '.']],
] as const) {
  const { ok, output } = await runTool(tool, args);
  if (!ok) {
    console.error(output);
    process.exitCode = 1;
  }
}
