import { NodeXHR as Polling, WebSocket as WebsocketTransport } from 'socket.io-client';
import { engineLimits } from '../limits.ts';

/** What the library's transport asks of a browser's websocket. */
type SocketLike = Pick<WebSocket, 'onopen' | 'onmessage' | 'onclose' | 'onerror' | 'binaryType' | 'send' | 'close'>;

/* Of engine.io's protocol: a packet each way that proves a websocket before a connection moves to it. */
const probe = '2probe';
const answer = '3probe';

/**
 * A websocket that opens only once a packet went there and another came back; until then it is tried again, ever more
 * rarely. The library tries once and would wait for ever where a network swallows it.
 */
function provenSocket(address: string, firstMs: number): SocketLike {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | undefined;
  let trying: AbortController | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    trying?.abort();
    socket?.close();
  };
  /** Browsers complain of one that is closed before it opens: it has as long to open as any other attempt. */
  const leave = (): void => {
    if (socket?.readyState !== WebSocket.CONNECTING) return stop();
    clearTimeout(timer);
    trying?.abort();
    socket.addEventListener('open', stop);
    timer = setTimeout(stop, engineLimits.upgradeTryMs);
  };
  const outer: SocketLike = {
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    binaryType: 'arraybuffer',
    send: (data) => socket?.send(data),
    close: leave,
  };

  const attempt = (pauseMs: number): void => {
    const trial = new WebSocket(address);
    socket = trial;
    trying = new AbortController();
    const { signal } = trying;
    const again = (): void => {
      stop();
      timer = setTimeout(attempt, pauseMs, Math.min(2 * pauseMs, engineLimits.upgradeAgainMaxMs));
    };
    timer = setTimeout(again, engineLimits.upgradeTryMs);
    trial.addEventListener('open', () => trial.send(probe), { signal });
    trial.addEventListener('close', again, { signal });
    const hear = ({ data }: MessageEvent<unknown>): void => {
      if (data !== answer) return again();
      clearTimeout(timer);
      trying?.abort();
      const { onmessage, onclose, onerror } = outer;
      Object.assign(trial, { onmessage, onclose, onerror });
      outer.onopen?.call(trial, new Event('open'));
    };
    trial.addEventListener('message', hear, { signal });
  };
  timer = setTimeout(attempt, firstMs, engineLimits.upgradeAgainMs);
  return outer;
}

/** For a connection that comes in by polling and moves to a websocket now or later, first tried after a while. */
export function pollingAndLater(firstMs: number) {
  return [
    Polling,
    class extends WebsocketTransport {
      override createSocket(address: string): SocketLike {
        return provenSocket(address, firstMs);
      }
    },
  ];
}
