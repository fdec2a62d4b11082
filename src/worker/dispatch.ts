// Request -> replies. Knows no transport; whatever a handler throws is our bug and is answered as `crash`.
import type { Handlers, OpName, Ops, Reply, Request } from './protocol.ts';
import { handedOver } from './transfer.ts';

export async function dispatch(
  handlers: Handlers,
  request: Request,
  /** `handed`: what of the reply need not be copied. */
  send: (reply: Reply, handed: ArrayBuffer[]) => void,
): Promise<void> {
  const { id } = request;
  try {
    // The union of requests is closed over `op`; TypeScript cannot carry that through an indexed call.
    const handler = handlers[request.op] as (
      input: Request['input'],
      emit: (event: Ops[OpName]['event']) => void,
    ) => Promise<Ops[OpName]['out']>;
    const output = await handler(request.input, (event) => send({ id, kind: 'event', event } as Reply, []));
    send({ id, kind: 'done', output } as Reply, handedOver(request.op, output));
  } catch (error) {
    send({ id, kind: 'crash', message: error instanceof Error ? error.message : String(error) }, []);
  }
}
