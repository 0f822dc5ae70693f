import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** The gateway to talk to while developing; it also answers the login redirect. */
const gateway = process.env.OPSTAP_PUBLIC_URL ?? 'http://127.0.0.1:8100';
const toGateway = Object.fromEntries(
  ['/api', '/bff', '/oauth2', '/login', '/logout', '/tiles'].map((path) => [path, { target: gateway }]),
);

/** Paths that belong to the server: the service worker must never answer them. */
const serverOwned = [/^\/api/, /^\/bff/, /^\/oauth2/, /^\/login/, /^\/logout/, /^\/tiles/, /^\/actuator/];

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      // main.tsx registers it, and only for someone who is logged in.
      injectRegister: false,
      registerType: 'autoUpdate',
      workbox: {
        // Everything a student needs to log a day without a connection; what only staff open at a desk stays out.
        globPatterns: ['index.html', 'assets/*.{js,css}', 'assets/*latin-wght-normal*.woff2', '*.svg'],
        globIgnores: ['assets/{Gallery,chartCanvas,mapCanvas,DatePicker,Combobox}-*.{js,css}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: serverOwned,
        cleanupOutdatedCaches: true,
        // No runtime caching at all: what the server says about people is never kept by the worker.
        runtimeCaching: [],
      },
      manifest: {
        name: 'Opstap',
        short_name: 'Opstap',
        description: 'Van school naar werk, stap voor stap.',
        lang: 'nl',
        start_url: '/',
        display: 'standalone',
        background_color: '#f8f5ef',
        theme_color: '#17504d',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', port: 9300, proxy: toGateway },
  build: {
    outDir: process.env.OPSTAP_WEB_OUT ?? 'target/classes/META-INF/resources',
    emptyOutDir: true,
    // An inlined asset is a data: address, and the policy allows those for pictures only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    testTimeout: 30_000,
    maxWorkers: 2,
    reporters: ['default', ['junit', { outputFile: 'target/surefire-reports/TEST-web.vitest.xml' }]],
  },
});
