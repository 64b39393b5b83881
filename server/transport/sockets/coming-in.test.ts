import { once } from 'node:events';
import { Socket as NetSocket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import WebSocket from 'ws';
import { startServed } from '../testing/served.ts';

test('whoever comes in costs two writes: the upgrade with the first packet, and everything of the room in one piece', async () => {
  const served = await startServed();
  const { code } = await served.open();
  const writes: string[] = [];
  const { _write: write, _writev: writev } = NetSocket.prototype;
  const isOurs = (socket: NetSocket) => socket.localPort === served.port;
  vi.spyOn(NetSocket.prototype, '_write').mockImplementation(function one(this: NetSocket, ...told) {
    if (isOurs(this)) writes.push('one');
    write.apply(this, told);
  });
  vi.spyOn(NetSocket.prototype, '_writev').mockImplementation(function many(this: NetSocket, ...told) {
    if (isOurs(this)) writes.push('many');
    writev?.apply(this, told);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const socket = new WebSocket(`${served.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => heard.push(/^\d+(?:\["\w+)?/u.exec(data.toString())?.[0] ?? ''));
  await once(socket, 'open');
  await vi.waitFor(() => expect(heard).toEqual(['0']));
  expect(writes).toEqual(['many']);
  socket.send(`40{"v":1,"code":"${code}"}`);
  await vi.waitFor(() => expect(heard).toContain('42["personal'));
  expect(heard).toEqual(['0', '40', '42["welcome', '42["snapshot', '42["personal']);
  expect(writes).toEqual(['many', 'many']);
  socket.close();
});
