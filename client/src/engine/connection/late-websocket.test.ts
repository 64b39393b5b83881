import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engineLimits } from '../limits.ts';
import { pollingAndLater } from './late-websocket.ts';

/** A browser's websocket that opens when it is told to. */
class Slow extends EventTarget {
  static readonly CONNECTING = 0;
  static made: Slow[] = [];
  readyState = 0;
  closedWhile: number | undefined;
  constructor() {
    super();
    Slow.made.push(this);
  }
  send(): void {}
  close(): void {
    this.closedWhile ??= this.readyState;
  }
  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
}

beforeEach(() => {
  Slow.made = [];
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Slow);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function tried() {
  const [, Later] = pollingAndLater(0);
  if (Later === undefined) throw new Error('It moves to nothing.');
  const outer = (Later.prototype as { createSocket(address: string): { close(): void } }).createSocket('ws://hall');
  vi.advanceTimersByTime(0);
  const [socket] = Slow.made;
  if (socket === undefined) throw new Error('No websocket was tried.');
  return { outer, socket };
}

test('H7 a websocket that is tried while the page leaves is closed once it is open', () => {
  const { outer, socket } = tried();
  outer.close();
  expect(socket.closedWhile).toBeUndefined();
  socket.open();
  expect(socket.closedWhile).toBe(1);
});

test('H7 one that never opens is closed in the end, and none is tried again', () => {
  const { outer, socket } = tried();
  outer.close();
  vi.advanceTimersByTime(engineLimits.upgradeTryMs);
  expect(socket.closedWhile).toBe(0);
  vi.advanceTimersByTime(engineLimits.upgradeAgainMaxMs);
  expect(Slow.made).toHaveLength(1);
});

test('H7 one that opened is closed at once', () => {
  const { outer, socket } = tried();
  socket.open();
  outer.close();
  expect(socket.closedWhile).toBe(1);
});
