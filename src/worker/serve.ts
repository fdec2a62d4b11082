// Puts a session behind the worker's message port. The owner of the worker global `self`.
import type { Handlers, Reply, Request } from './protocol.ts';
import { dispatch } from './dispatch.ts';

/** The little of a worker's global scope that is used; the DOM types describe a window instead. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, handed: ArrayBuffer[]): void;
}

export function serve(handlers: Handlers): void {
  const scope = self as unknown as WorkerScope;
  scope.onmessage = (event) => {
    void dispatch(handlers, event.data, (reply, handed) => scope.postMessage(reply, handed));
  };
}
