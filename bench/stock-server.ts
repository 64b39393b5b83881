import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * What a program on the library alone does when somebody comes in: nothing but one event, `BYTES` long, named as ours
 * is, so that the same crowd takes it for the room. It knows no codes, no devices and no limits.
 */
const bytes = Number(process.env['BYTES'] ?? 2_000);
const snapshot = { view: {}, pad: 'x'.repeat(bytes) };

const http = createServer((_request, response) => response.end('ok'));
const io = new Server(http, {
  transports: ['websocket'],
  perMessageDeflate: false,
  httpCompression: false,
  serveClient: false,
  pingInterval: 10_000,
  pingTimeout: 10_000,
});
io.on('connection', (socket) => socket.emit('snapshot', snapshot));
http.listen(Number(process.env['PORT']), '127.0.0.1');
