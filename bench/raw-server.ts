import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';

/**
 * The floor to compare with: a websocket server that does nothing but count what comes in and write one prebuilt
 * frame to everybody, `BYTES` long, four times a second. It speaks just enough engine.io for the same crowd to connect,
 * and asks for the same heartbeats, so that what comes in is the same.
 */
const bytes = Number(process.env['BYTES'] ?? 200);
const port = Number(process.env['PORT']);

const start = `42["frame",{"seq":1,"revision":1,"at":1,"pad":"`;
const payload = Buffer.from(`${start}${'x'.repeat(Math.max(0, bytes - start.length - 3))}"}]`);
const header =
  payload.length < 126
    ? Buffer.from([0x81, payload.length])
    : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff]);
const frame = Buffer.concat([header, payload]);

const http = createServer((_request, response) => response.end('ok'));
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
const connections = new Set<Socket>();
let heard = 0;

sockets.on('connection', (socket, request) => {
  socket.send('0{"sid":"raw","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":16384}');
  socket.on('message', (data: Buffer) => {
    // 42: an event. Answers to heartbeats change nothing.
    if (data[0] === 0x34 && data[1] === 0x32) heard += 1;
    if (data[0] === 0x34 && data[1] === 0x30) {
      socket.send('40{"sid":"raw"}');
      socket.send('42["snapshot",{"epoch":"raw","seq":0,"revision":0,"at":0,"view":{}}]');
      connections.add(request.socket);
    }
  });
  socket.on('close', () => connections.delete(request.socket));
  socket.on('error', () => connections.delete(request.socket));
});

/* No change, no frame: while the other server is measured this one is as quiet as that one was. */
let heardBefore = 0;
setInterval(() => {
  if (heard === heardBefore) return;
  heardBefore = heard;
  for (const connection of connections) connection.write(frame);
}, 250);

/* Everybody once in ten seconds, some at a time, as connections that came one after another are asked. */
const ping = Buffer.from([0x81, 1, 0x32]);
const pingEveryMs = 10_000;
const stepMs = 50;
let asked: Iterator<Socket> = connections.values();
setInterval(() => {
  for (let left = Math.ceil((connections.size * stepMs) / pingEveryMs); left > 0; left -= 1) {
    const next = asked.next();
    if (next.done === true) asked = connections.values();
    else next.value.write(ping);
  }
}, stepMs);

http.listen(port, '127.0.0.1');
process.on('SIGTERM', () => {
  process.stdout.write(`${heard} messages heard\n`);
  process.exit(0);
});
