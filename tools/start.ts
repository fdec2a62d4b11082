// `npm start` and `npm run preview`: (build and) serve the site, and say where. Options: --port <n>, --exact (no other port), --no-build.
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4321' },
    build: { type: 'boolean', default: true },
    exact: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

if (values.build) {
  console.log('Building …');
  const outcome = await build({ quiet: true });
  if (!outcome.ok) {
    console.error(outcome.output);
    console.error('The build failed; its own words are above.');
    process.exit(1);
  }
}

const base = process.env.PIPEYARD_BASE ?? '/';
const served = await serve('dist', { port: Number(values.port), next: !values.exact, base });
console.log(`\n  Pipeyard is ready: ${served.url}\n  Ctrl-C ends it.\n`);

const end = (): void => {
  void served.close().then(() => process.exit(0));
};
process.on('SIGINT', end);
process.on('SIGTERM', end);
