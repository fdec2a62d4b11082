// `npm run format`: eslint's own fixes, then prettier over everything.
import { runTool } from './run-tool.ts';

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
