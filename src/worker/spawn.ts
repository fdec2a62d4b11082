// Starts the workers, each seen through a narrow typed port. The only file that says `new Worker`: Vite wants the whole
// expression written out at each place.
import type { ProfilePort, ProfileReply } from './profile-runner.ts';
import type { Reply } from './protocol.ts';
import type { WorkerPort } from './slot.ts';
import type { TryPort, TryReply } from './try-runner.ts';

/** @param own for files of somebody's own, which may be large */
export function spawnBench(own: boolean): WorkerPort {
  return portOf(
    own
      ? new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module', name: 'bench' })
      : new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module', name: 'bench' }),
  );
}

/** @param own as for `spawnBench` */
export function spawnExaminer(own: boolean): WorkerPort {
  return portOf(
    own
      ? new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module', name: 'examiner' })
      : new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module', name: 'examiner' }),
  );
}

export function spawnTry(): TryPort {
  const worker = new Worker(new URL('./try.worker.ts', import.meta.url), { type: 'module', name: 'try' });
  const port: TryPort = {
    postMessage: (example) => worker.postMessage(example),
    terminate: () => worker.terminate(),
    onreply: null,
    onfailure: null,
  };
  worker.onmessage = (event: MessageEvent<TryReply>) => port.onreply?.(event.data);
  worker.onerror = (event) => port.onfailure?.(event.message);
  worker.onmessageerror = () => port.onfailure?.('a message could not be read');
  return port;
}

export function spawnProfile(): ProfilePort {
  const worker = new Worker(new URL('./profile.worker.ts', import.meta.url), {
    type: 'module',
    name: 'profile',
  });
  const port: ProfilePort = {
    postMessage: (task) => worker.postMessage(task),
    terminate: () => worker.terminate(),
    onreply: null,
    onfailure: null,
  };
  worker.onmessage = (event: MessageEvent<ProfileReply>) => port.onreply?.(event.data);
  worker.onerror = (event) => port.onfailure?.(event.message);
  worker.onmessageerror = () => port.onfailure?.('a message could not be read');
  return port;
}

/** A `Worker` seen through the narrow, typed port of a slot. */
function portOf(worker: Worker): WorkerPort {
  const port: WorkerPort = {
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  worker.onmessage = (event: MessageEvent<Reply>) => port.onmessage?.({ data: event.data });
  worker.onerror = (event) => port.onerror?.({ message: event.message });
  worker.onmessageerror = () => port.onmessageerror?.();
  return port;
}
