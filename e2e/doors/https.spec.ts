import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeCertificate } from '../../server/transport/testing/certificates.ts';
import { attendee } from '../support/pages.ts';
import { lanAddress, startServer } from '../support/programs/server.ts';

test('V3 V4 over https at an address of the LAN a browser offers the microphone, and a hand is raised over wss', async ({
  browser,
}) => {
  // Where there is none, the loopback address shows all but that it is the certificate which makes the page secure.
  const host = lanAddress() ?? '127.0.0.1';
  const { cert, key } = makeCertificate([host]);
  const folder = await mkdtemp(join(tmpdir(), 'plenum-https-'));
  const files = { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') };
  await Promise.all([writeFile(files.TLS_CERT, cert), writeFile(files.TLS_KEY, key)]);
  const server = await startServer(files);
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.goto(`https://${host}:${server.port}/`);
    await page.getByRole('textbox', { name: 'Room title' }).fill('Over https');
    await page.getByRole('button', { name: 'Open a room' }).click();
    const link = await page.getByRole('link', { name: 'Join link' }).getAttribute('href');
    expect(link).toMatch(new RegExp(`^https://${host}:${server.port}/r/`, 'u'));
    await page.goto(link ?? '');
    expect(await page.evaluate(() => [isSecureContext, 'mediaDevices' in navigator])).toEqual([true, true]);
    await attendee.raise(page).click();
    await expect(attendee.place(page)).toContainText('You are 1st.');
    expect(sockets.map((url) => new URL(url).origin)).toContain(`wss://${host}:${server.port}`);
  } finally {
    await context.close();
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
});
