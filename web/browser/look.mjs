/**
 * Looks at the shell in a real browser, with the content policy of the gateway and made-up answers behind it:
 * axe, reflow, the policy itself, a keyboard walk, and a picture of every page in both themes at 390 and 1200 px
 * (target/browser/*.png). `node browser/look.mjs [name]` looks at one page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import axe from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { answers, memberships } from './answers.mjs';
import { company } from './pool.mjs';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const pages = [
  { name: 'landing', path: '/' },
  { name: 'statement', path: '/toegankelijkheid' },
  { name: 'link-gone', path: '/l#placement.used' },
  { name: 'not-found', path: '/bestaat/niet' },
  { name: 'gallery', path: '/ui' },
  { name: 'home-stagebegeleider', path: '/', as: 'stagebegeleider' },
  { name: 'home-student', path: '/', as: 'student' },
  { name: 'home-coordinator', path: '/', as: 'regional-coordinator' },
  { name: 'company', path: `/bedrijven/${company}`, as: 'stagebegeleider' },
  {
    name: 'company-warned',
    path: `/bedrijven/${company}`,
    as: 'stagebegeleider',
    press: ['button:Noteer contact', 'radio:Stageplek zoeken'],
  },
  {
    name: 'company-note',
    path: `/bedrijven/${company}`,
    as: 'stagebegeleider',
    press: ['button:Noteer contact', 'radio:Stageplek zoeken', 'button:Toch bellen'],
  },
  { name: 'contact-calendar', path: '/contactkalender?maand=2026-11', as: 'regional-coordinator' },
];

/** Findings axe cannot decide by itself, looked at by a person; anything else under "incomplete" fails. */
const lookedAt = {
  // The contrast of every token pair is measured in src/styles/tokens.test.ts; axe gives up on overlapping boxes.
  'color-contrast': true,
};

const only = process.argv[2];
const out = 'target/browser';
mkdirSync(out, { recursive: true });
const port = Number(process.env.OPSTAP_PORT ?? 9310);
const server = await preview({
  logLevel: 'error',
  preview: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    proxy: {},
    headers: { 'Content-Security-Policy': policy },
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
const findings = [];

async function open({ path, as, press = [] }, { theme, width, height = 900 }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: 'nl-NL',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    baseURL: `http://127.0.0.1:${port}`,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route(/\/(bff|api)\//, (route) => answers(route, as && memberships(as)));
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  for (const what of press) {
    const [role, name] = what.split(':');
    await page.getByRole(role, { name, exact: true }).click();
    await page.waitForLoadState('networkidle');
  }
  return { context, page, complaints };
}

try {
  for (const wanted of pages.filter(({ name }) => !only || name === only)) {
    for (const theme of ['light', 'dark']) {
      for (const width of [390, 1200]) {
        const label = `${wanted.name}-${theme}-${width}`;
        const { context, page, complaints } = await open(wanted, { theme, width });
        const { violations, incomplete } = await new axe({ page }).analyze();
        for (const { id, nodes } of violations) findings.push(`${label}: axe ${id}: ${nodes[0].html}`);
        for (const { id, nodes } of incomplete) {
          if (!lookedAt[id]) findings.push(`${label}: axe is not sure about ${id}: ${nodes[0].html}`);
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) findings.push(`${label}: ${overflow} px wider than the window`);
        for (const complaint of complaints) findings.push(`${label}: console: ${complaint}`);
        await page.screenshot({ path: `${out}/${label}.png`, fullPage: true });
        await context.close();
      }
    }
    // 1280 px at 400 % is 320 px wide and some 256 px high.
    const { context, page } = await open(wanted, { theme: 'light', width: 320, height: 256 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) findings.push(`${wanted.name} at 400 %: ${overflow} px wider than the window`);
    await context.close();
  }

  if (!only || only === 'company') {
    // In the car: call, mail, route and noting it down are one tap each on the narrowest phone (COM-07).
    const { context, page } = await open(
      { path: `/bedrijven/${company}`, as: 'stagebegeleider' },
      { theme: 'light', width: 360, height: 740 },
    );
    for (const name of ['Bellen', 'Mailen', 'Route', 'Noteer contact']) {
      const box = await page.locator('.op-taps').getByText(name, { exact: true }).boundingBox();
      if (box === null || box.height < 44 || box.width < 44) findings.push(`"${name}" is too small to tap`);
      else if (box.y + box.height > 740) findings.push(`"${name}" is not on the first screen of a phone`);
    }
    await page.screenshot({ path: `${out}/company-360.png` });
    await context.close();
  }

  if (!only) {
    const { context, page } = await open(
      { path: '/', as: 'stagebegeleider' },
      { theme: 'light', width: 1200 },
    );
    const seen = [];
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          // Past the last stop the browser itself has the focus.
          if (document.activeElement === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
          const name =
            document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent;
          return { name, ring: outlineStyle !== 'none' && outlineWidth !== '0px' };
        }),
      );
    }
    if (seen[0].name !== 'Naar de inhoud') findings.push(`the first stop is "${seen[0].name}"`);
    for (const { name } of seen.filter((stop) => stop && !stop.ring))
      findings.push(`no focus ring on "${name}"`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.screenshot({ path: `${out}/command-menu.png` });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Wissel van organisatie/ }).click();
    await page.screenshot({ path: `${out}/tenant-menu.png` });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
writeFileSync(`${out}/findings.txt`, findings.join('\n'));
if (findings.length > 0) {
  console.error(`${findings.length} findings:\n${findings.join('\n')}`);
  process.exit(1);
}
console.log(`Nothing found. Pictures: web/${out}`);
