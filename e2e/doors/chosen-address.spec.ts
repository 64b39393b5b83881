import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { makeCertificate } from '../../server/transport/testing/certificates.ts';
import { framesOf } from '../support/pages.ts';
import { startServer, type Server } from '../support/programs/server.ts';
import { modulesFor, modulesOf } from '../support/qr.ts';
import { at } from '../support/room.ts';

/* One machine has several addresses wherever its certificate names some. */
const [first, second] = ['first.example', 'second.example'] as const;

type Named = { readonly server: Server; readonly browser: BrowserContext };

const testOfNames = test.extend<{ readonly named: Named }>({
  named: async ({ browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'plenum-names-'));
    const { cert, key } = makeCertificate([first, second]);
    const files = { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') };
    await Promise.all([writeFile(files.TLS_CERT, cert), writeFile(files.TLS_KEY, key)]);
    const server = await startServer(files);
    const context = await browser.newContext({ ignoreHTTPSErrors: true, reducedMotion: 'reduce' });
    await use({ server, browser: context });
    await context.close();
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  },
});

/** Keeps what a page would put on the clipboard. */
async function visit({ server, browser }: Named, link: string): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const writeText = async (text: string) => void Object.assign(globalThis, { copied: text });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  await page.goto(at(server.url, link));
  return page;
}
const copied = (page: Page) => page.evaluate(() => (globalThis as { copied?: string }).copied);

testOfNames(
  'L8 the address that a host chooses is what console, big screen and phone say from then on, in link and QR code',
  async ({ named }) => {
    const { server } = named;
    const addressOf = (host: string) => `https://${host}:${server.port}`;
    const opened = await visit(named, `${server.url}/`);
    await opened.getByRole('textbox', { name: 'Room title' }).fill('At two addresses');
    await opened.getByRole('button', { name: 'Open a room' }).click();
    const linkOf = async (name: string) => (await opened.getByRole('link', { name }).getAttribute('href')) ?? '';
    const code = (await linkOf('Join link')).split('/').at(-1) ?? '';
    const urlAt = (host: string) => `${addressOf(host)}/r/${code}`;
    expect(await linkOf('Join link')).toBe(urlAt(first));

    const host = await visit(named, await linkOf('Host console'));
    await host.getByRole('button', { name: 'Not now' }).click();
    await host.getByRole('button', { name: 'People & links' }).click();
    const stage = await visit(named, await linkOf('Stage screen'));
    const phone = await named.browser.newPage();
    const heard = framesOf(phone);
    await phone.goto(`${server.url}/r/${code}`);
    const joinLink = host.getByRole('link', { name: /^Join link/u });
    const corner = stage.getByRole('region', { name: 'Join' });
    await expect(joinLink).toHaveAttribute('href', urlAt(first));
    await expect(corner).toContainText(first);

    await host.getByRole('combobox', { name: 'Address that every screen shows' }).selectOption({
      label: `${second} (name with a certificate)`,
    });
    await expect(joinLink).toHaveAttribute('href', urlAt(second));
    expect(await modulesOf(host, 'QR code to join the room')).toEqual(modulesFor(urlAt(second)));
    await host.getByRole('tabpanel').getByRole('button', { name: 'Copy: Join link' }).click();
    await expect.poll(() => copied(host)).toBe(urlAt(second));
    await expect(corner).toContainText(second);
    expect(await modulesOf(stage, 'QR code to join')).toEqual(modulesFor(urlAt(second)));
    await expect.poll(() => heard.some(({ text }) => text.includes(`"joinUrl":"${urlAt(second)}"`))).toBe(true);

    // Whoever comes later, and what is printed, says it too.
    await host.getByRole('tab', { name: 'Room pack' }).click();
    await expect(host.getByRole('tabpanel')).toContainText(`${second}:${server.port}`);
    await stage.reload();
    await expect(corner).toContainText(second);
    await host.reload();
    await host.getByRole('tab', { name: 'People & links' }).click();
    await expect(joinLink).toHaveAttribute('href', urlAt(second));
    await host.getByRole('combobox', { name: 'Address that every screen shows' }).selectOption({ index: 0 });
    await expect(joinLink).toHaveAttribute('href', urlAt(first));
    await expect(corner).toContainText(first);
  },
);
