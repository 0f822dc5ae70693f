/**
 * A student logs a day on a phone without a connection: the real service worker, the real store, a made-up server.
 * The day is sent when the connection is back, once; after logging out nothing is left on the phone.
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { memberships } from './answers.mjs';

const out = 'target/browser';
mkdirSync(out, { recursive: true });
const port = Number(process.env.OPSTAP_PORT ?? 9320);
const received = [];
let loggedIn = true;
const backend = createServer((request, response) => {
  const answer = (body, status = 200) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Set-Cookie': 'XSRF-TOKEN=t' });
    response.end(JSON.stringify(body));
  };
  if (request.url === '/bff/session') {
    if (!loggedIn) return answer({ authenticated: false });
    return answer({
      authenticated: true,
      user: { id: 'daan', name: 'Daan Bakker' },
      memberships: memberships('student'),
    });
  }
  if (request.url === '/api/placement/v1/me/placements') {
    return answer([
      { id: 'p1', state: 'RUNNING', goals: [{ code: 'PACE', text: 'In een redelijk tempo werken' }] },
    ]);
  }
  if (request.url === '/logout') {
    loggedIn = false;
    return answer({ logoutUrl: '/toegankelijkheid' });
  }
  if (request.url.includes('/logbook-entries/')) {
    received.push(request.url);
    return answer({});
  }
  return answer({ title: 'Niet gevonden' }, 404);
});
await new Promise((resolve) => backend.listen(port + 1, '127.0.0.1', resolve));
const target = `http://127.0.0.1:${port + 1}`;
const server = await preview({
  logLevel: 'error',
  preview: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/bff', '/logout'].map((path) => [path, { target }])),
  },
});
const browser = await chromium.launch({
  executablePath: process.env.OPSTAP_CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const expect = (truth, what) => {
  if (!truth) throw new Error(`not so: ${what}`);
  console.log(`ok: ${what}`);
};

try {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'nl-NL',
    baseURL: `http://127.0.0.1:${port}`,
  });
  const page = await context.newPage();
  await page.goto('/logboek');
  await page.getByRole('button', { name: 'Goed' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The worker is ready when it has stored everything; from then on the connection may go.
  await context.setOffline(true);
  await page.goto('/logboek');
  await page.getByRole('button', { name: 'Goed' }).click();
  await page.getByRole('button', { name: 'Gewerkt', exact: true }).click();
  await page.screenshot({ path: `${out}/offline-did.png` });
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Gaat wel' }).click();
  await page.getByRole('textbox').fill('Ik heb de kas opgeruimd.');
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.getByText('Nog niet verstuurd').waitFor();
  await page.screenshot({ path: `${out}/offline-kept.png` });
  expect(received.length === 0, 'nothing was sent without a connection');

  await page.goto('/logboek');
  await page.getByText('Nog niet verstuurd').waitFor();
  expect(true, 'the day is still there after a reload');

  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText('Nog niet verstuurd').waitFor({ state: 'detached' });
  expect(received.length === 1, 'the day was sent once when the connection came back');

  await page.getByRole('button', { name: /Menu van Daan/ }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL('**/toegankelijkheid');
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    // The router keeps how far pages were scrolled; that says nothing about anybody.
    kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(
      (key) => !key.startsWith('tsr-'),
    ).length,
  }));
  expect(
    Object.values(left).every((count) => count === 0),
    `nothing is left after logging out ${JSON.stringify(left)}`,
  );
} finally {
  await browser.close();
  await server.close();
  backend.close();
}
