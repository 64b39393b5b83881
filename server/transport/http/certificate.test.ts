import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { join as joinPath } from 'node:path';
import { connect } from 'node:tls';
import { expect, onTestFinished, test, vi } from 'vitest';
import { hallRead } from '../../../shared/wire/hall.ts';
import type { Snapshot } from '../../../shared/wire/server-to-client.ts';
import { BadSetting } from '../../settings.ts';
import { namesOf, readCertificate, warningsOf, watchCertificate } from './certificate.ts';
import { transportLimits } from '../limits.ts';
import { makeCertificate, type MadeCertificate } from '../testing/certificates.ts';
import { join, secretOf, startServed, type Opened } from '../testing/served.ts';
import { folder } from '../../testing/folder.ts';

function filesOf({ cert, key }: MadeCertificate) {
  const place = folder();
  const files = { certFile: joinPath(place, 'cert.pem'), keyFile: joinPath(place, 'key.pem') };
  const write = (made: Partial<MadeCertificate>) => {
    if (made.cert !== undefined) writeFileSync(files.certFile, made.cert);
    if (made.key !== undefined) writeFileSync(files.keyFile, made.key);
  };
  write({ cert, key });
  return { files, write };
}

/** One request over https by this certificate alone. */
function ask(port: number, ca: string, method: string, path: string, body?: object) {
  type Answer = { readonly headers: Record<string, unknown>; readonly body: Record<string, unknown> };
  return new Promise<Answer>((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const request = httpsRequest({ host: '127.0.0.1', port, method, path, ca, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve({ headers: response.headers, body: JSON.parse(text) as Answer['body'] }));
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function startTls(made = makeCertificate(['localhost', '127.0.0.1'])) {
  const { files } = filesOf(made);
  const served = await startServed({ environment: { TLS_CERT: files.certFile, TLS_KEY: files.keyFile } });
  return { served, ca: made.cert, url: `https://127.0.0.1:${served.port}` };
}

test('V3 with a certificate the server speaks https itself: links, cookies and headers say so', async () => {
  const { served, ca, url } = await startTls();
  const opened = (await ask(served.port, ca, 'POST', '/api/rooms', { title: 'In a hall' })).body as unknown as Opened;
  const { code, links } = opened;
  for (const link of Object.values(links)) expect(link).toMatch(/^https:\/\//u);
  const secret = secretOf(links['host']);
  const { headers } = await ask(served.port, ca, 'POST', `/api/rooms/${code}/session`, { secret });
  expect(String(headers['set-cookie'])).toMatch(new RegExp(`^__Host-p-${code}-host=.+; Secure$`, 'u'));
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(headers['content-security-policy']).toContain(`connect-src 'self' wss://127.0.0.1:${served.port}`);
  expect(headers['permissions-policy']).toContain('microphone=(self)');

  const attendee = await join({ url }, code, { ca });
  const { view } = await attendee.until<Snapshot>('snapshot');
  expect(view['room']).not.toHaveProperty('joinUrl');
  const stage = await join({ url }, code, { ca, auth: { as: 'stage', staff: secretOf(links['stage']) } });
  expect(await stage.socket.emitWithAck('read', { name: hallRead, data: {} })).toEqual({ ok: true });
  expect(await attendee.send('hand.raise')).toMatchObject({ ok: true });
  // Frames are written past the library, into the socket itself: here through its encryption.
  await attendee.until('frame');
  await join({ url }, code, { ca, transports: ['polling'] });
  expect(served.faults).toEqual([]);
});

test('L8 with a certificate of its own a name of it is told, since browsers warn of all else', async () => {
  const { served, ca, url } = await startTls(makeCertificate(['localhost', 'hall.example', '127.0.0.1']));
  const opened = (await ask(served.port, ca, 'POST', '/api/rooms', { title: 'In a hall' })).body as unknown as Opened;
  expect(opened.links['join']).toBe(`https://hall.example:${served.port}/r/${opened.code}`);
  const auth = { as: 'stage', staff: secretOf(opened.links['stage']) };
  const stage = await join({ url }, opened.code, { ca, auth });
  expect(await stage.socket.emitWithAck('read', { name: hallRead, data: {} })).toEqual({
    ok: true,
    origin: `https://hall.example:${served.port}`,
  });
});

test('V3 who speaks plain http to the port of https, or nothing at all, is let go', async () => {
  const { served, ca } = await startTls();
  const fault = await new Promise<Error>((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: served.port, path: '/', agent: false }, () =>
      reject(new Error('answered')),
    );
    request.on('error', resolve);
    request.end();
  });
  expect(fault.message).toMatch(/socket hang up|ECONNRESET|Parse Error/u);
  expect((await ask(served.port, ca, 'GET', '/health')).body).toMatchObject({ status: 'ok' });
});

test('a certificate or key that is missing, no such thing or of another pair stops the start with a sentence', async () => {
  const one = makeCertificate(['hall.example']);
  const other = makeCertificate(['hall.example']);
  const bad = [
    [{ key: other.key }, 'TLS_KEY: the key in'],
    [{ key: 'nothing' }, 'TLS_KEY: there is no private key'],
    [{ cert: 'nothing' }, 'TLS_CERT: there is no certificate'],
    [{ cert: one.key, key: one.cert }, 'TLS_CERT: there is no certificate'],
  ] as const;
  for (const [change, sentence] of bad) {
    const { files, write } = filesOf(one);
    expect(() => readCertificate(files)).not.toThrow();
    write(change);
    expect(() => readCertificate(files)).toThrow(BadSetting);
    expect(() => readCertificate(files)).toThrow(sentence);
  }
  const { files } = filesOf(one);
  expect(() => readCertificate({ ...files, certFile: `${files.certFile}.no` })).toThrow(/^TLS_CERT: .+ \(ENOENT\)\.$/u);
  await expect(
    startServed({ environment: { TLS_CERT: files.certFile, TLS_KEY: `${files.keyFile}.no` } }),
  ).rejects.toThrow(/^TLS_KEY: the file .+ cannot be read \(ENOENT\)\.$/u);
});

test('an operator is told of a certificate that ended, begins later or lacks its chain', () => {
  const dayMs = 86_400_000;
  const own = readCertificate(filesOf(makeCertificate(['hall.example', '*.hall.example', '10.0.0.7'])).files);
  expect(namesOf(own)).toEqual(['hall.example']);
  expect(warningsOf(own, Date.now())).toEqual([]);
  expect(warningsOf(own, Date.now() + 31 * dayMs).join()).toContain('ended on');
  expect(warningsOf(own, Date.now() - 31 * dayMs).join()).toContain('begins on');
  const issued = makeCertificate(['hall.example'], { issuer: 'An authority' });
  expect(warningsOf(readCertificate(filesOf(issued).files), Date.now()).join()).toContain('fullchain.pem');
  const withChain = { ...issued, cert: issued.cert + makeCertificate(['An authority']).cert };
  expect(warningsOf(readCertificate(filesOf(withChain).files), Date.now())).toEqual([]);
});

/** The certificate that a server shows to a new connection. */
function shownBy(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerX509Certificate()?.toString() ?? '');
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

test('a certificate that is renewed on the disk is used from the next connection on, without a restart', async () => {
  const before = makeCertificate(['localhost', '127.0.0.1']);
  const after = makeCertificate(['localhost', '127.0.0.1']);
  const { files, write } = filesOf(before);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const served = await startServed({ environment: { TLS_CERT: files.certFile, TLS_KEY: files.keyFile } });
  expect(await shownBy(served.port)).toBe(before.cert);
  write(after);
  vi.advanceTimersByTime(transportLimits.certificateLookMs);
  await vi.waitFor(async () => expect(await shownBy(served.port)).toBe(after.cert));
  expect(served.faults).toEqual([]);
});

test('a certificate renewed by half, or wrongly, leaves the one before in use until both files fit', async () => {
  const before = makeCertificate(['localhost', '127.0.0.1']);
  const after = makeCertificate(['localhost', '127.0.0.1']);
  const { files, write } = filesOf(before);
  const used: string[] = [];
  const faults: string[] = [];
  const watch = watchCertificate(
    files,
    readCertificate(files),
    ({ cert }) => used.push(cert.toString()),
    (fault, what) => faults.push(`${what}: ${String(fault)}`),
  );
  onTestFinished(watch.stop);
  await watch.look();
  expect([used, faults]).toEqual([[], []]);
  write({ cert: after.cert });
  await watch.look();
  expect(used).toEqual([]);
  expect(faults.join()).toContain('does not belong');
  write({ key: after.key });
  await watch.look();
  await watch.look();
  expect(used).toEqual([after.cert]);
  expect(faults).toHaveLength(1);
});
