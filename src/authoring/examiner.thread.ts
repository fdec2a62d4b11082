// The examiner as a Node thread: the same session as in the browser's worker, so an endless query can be killed here too.
import { parentPort } from 'node:worker_threads';
import { dispatch } from '../worker/dispatch.ts';
import type { Request } from '../worker/protocol.ts';
import { createSession } from '../worker/session.ts';
import { nodeParts } from './node-parts.ts';

const port = parentPort;
if (port === null) throw new Error('examiner.thread.ts runs as a worker thread only');
const session = createSession(nodeParts);

port.on('message', (request: Request) => {
  void dispatch(session, request, (reply) => port.postMessage(reply));
});
