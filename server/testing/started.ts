import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export type Started = { readonly child: ChildProcess; readonly url: Promise<string>; readonly said: () => string };

/** A real server; its `url` is empty where the start was refused. */
export function start(environment: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const address = new Promise<string>((resolve) => {
    const listen = (part: Buffer) => {
      said += part.toString();
      const url = /https?:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  return { child, url: Promise.race([address, once(child, 'close').then(() => '')]), said: () => said };
}
