import type { BrowserContext, Page } from '@playwright/test';

/** What Chromium says of a server that is not there. */
export const networkErrors = /net::ERR_(?:CONNECTION|EMPTY|SOCKET)|WebSocket/u;

/** Everything a page did that no page may do. */
export type Watch = {
  /** What this test provokes on purpose. */
  readonly allow: (complaint: RegExp) => void;
  readonly complaints: () => readonly string[];
  readonly over: (context: BrowserContext) => void;
};

function isOwn(address: string, port: string): boolean {
  const url = new URL(address);
  return url.protocol === 'data:' || url.protocol === 'blob:' || (url.protocol !== 'https:' && url.port === port);
}

function watchPage(page: Page, complain: (text: string) => void): void {
  page.on('pageerror', (error) => complain(`error on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(`${message.type()}: ${message.text()}`);
  });
}

/**
 * P2: no page asks another origin for anything; no page breaks the policy it was sent with (Chromium reports that in
 * its console); no page writes an error or a warning.
 */
export function startWatch(): Watch {
  const heard: string[] = [];
  // Chromium's word for a page that was writing when its connection ended: no page can help that.
  const allowed: RegExp[] = [/WebSocket is already in CLOSING/u];
  const complain = (text: string) => heard.push(text);
  return {
    allow: (complaint) => allowed.push(complaint),
    complaints: () => heard.filter((text) => !allowed.some((pattern) => pattern.test(text))),
    over: (context) => {
      context.on('request', (request) => {
        // The first of a window that a link opens has no frame yet.
        if (request.isNavigationRequest()) return;
        const from = URL.canParse(request.frame().url()) ? new URL(request.frame().url()) : undefined;
        const port = from?.port ?? '';
        if (port === '') return;
        if (!isOwn(request.url(), port)) complain(`request to another origin: ${request.url()}`);
      });
      context.on('page', (page) => watchPage(page, complain));
    },
  };
}
