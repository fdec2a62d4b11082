// What a Check costs against a Run: the whole examination of the first lab's reference, in Node, on the engine of the page.
import type { Bench } from '../../tools/bench.ts';
import { compileLab } from '../../src/authoring/compile-lab.ts';
import { nodeParts } from '../../src/authoring/node-parts.ts';
import { createSession } from '../../src/worker/session.ts';

const { lab, pack } = compileLab('cafe-receipts');
const session = createSession(nodeParts);
const silent = (): void => undefined;
await session.open({ lab, packUrl: lab.id }, silent);
const draft = pack.reference;

export const bench: Bench = {
  subject: 'One lab, one draft',
  size: `${lab.id}: ${String(lab.deliveries.length)} deliveries, ${String(lab.steps.length)} steps, ${String(pack.twins.length)} twins`,
  rounds: 15,
  variants: {
    'run over the first delivery': () => session.run({ draft, deliveries: 1 }, silent),
    'run over every delivery': () => session.run({ draft, deliveries: lab.deliveries.length }, silent),
    'full check': () => session.grade({ draft }, silent),
  },
};
