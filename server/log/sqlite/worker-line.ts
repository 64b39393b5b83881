import { Worker } from 'node:worker_threads';
import { RoomDamaged } from '../port.ts';
import type { Calls, Report, Request, WorkerOptions } from './messages.ts';

/** Questions to the worker thread, and its answers. After `close` every call rejects. */
export type WorkerLine = {
  call<Kind extends keyof Calls>(kind: Kind, ask: Calls[Kind]['ask']): Promise<Calls[Kind]['answer']>;
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>;
};

type Waiting = { resolve(answer: Calls[keyof Calls]['answer']): void; reject(error: Error): void };
type State = 'opening' | 'open' | 'closing' | 'over';

export type WorkerHearers = { onFatal(error: Error): void; onDamaged(sentence: string): void };

/** Resolves once the worker has the log open; rejects with its sentence where it refuses. `onFatal` is called once. */
export function startWorker(options: WorkerOptions, { onFatal, onDamaged }: WorkerHearers): Promise<WorkerLine> {
  const worker = new Worker(new URL('./worker/worker.ts', import.meta.url), {
    workerData: options,
    // node:sqlite still announces itself as experimental; the versions we run on are known.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const waiting = new Map<number, Waiting>();
  let state: State = 'opening';
  let lastId = 0;

  const call: WorkerLine['call'] = (kind, ask) =>
    new Promise((resolve, reject) => {
      if (state !== 'open') return reject(new Error('The log is closed.'));
      if (kind === 'close') state = 'closing';
      lastId += 1;
      // The worker answers each id with what its kind asks for.
      waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage({ id: lastId, kind, ask } as Request);
    });

  return new Promise((resolve, reject) => {
    const end = (error: Error): void => {
      const before = state;
      state = 'over';
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
      void worker.terminate();
      if (before === 'opening') reject(error);
      if (before === 'open') onFatal(error);
    };
    const settle = (id: number, how: (one: Waiting) => void): void => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (one) how(one);
    };
    const hear: { readonly [Kind in Report['kind']]: (report: Extract<Report, { kind: Kind }>) => void } = {
      open: () => {
        state = 'open';
        resolve({ call, ended });
      },
      refused: ({ message }) => end(new Error(message)),
      fatal: ({ message }) => end(new Error(message)),
      answer: ({ id, answer }) => settle(id, (one) => one.resolve(answer)),
      failed: ({ id, message, isDamaged }) =>
        settle(id, (one) => one.reject(isDamaged ? new RoomDamaged(message) : new Error(message))),
      damaged: ({ message }) => onDamaged(message),
    };
    worker.on('message', (report: Report) => hear[report.kind](report as never));
    worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => end(new Error('The thread of the log has ended.')));
  });
}
