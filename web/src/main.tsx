import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';
import './styles/shell.css';
import { startTexts } from './i18n';
import { makeQueryClient } from './app/queries';
import { makeRouter } from './app/router';
import { applyTheme } from './lib/theme';
import { loadSession } from './lib/session';
import { takeReturnAddress } from './lib/signOut';

async function start() {
  applyTheme();
  const [, { session }] = await Promise.all([startTexts(), loadSession()]);

  if (session && sessionStorage.getItem('opstap.again')) {
    // This window only came to log in again; the page that waits for it goes on.
    sessionStorage.removeItem('opstap.again');
    new BroadcastChannel('opstap.login').postMessage('done');
    window.close();
  }
  const returnAddress = session && takeReturnAddress();
  if (returnAddress) history.replaceState(null, '', returnAddress);

  // Only for someone who is logged in: a visitor who follows a link in a mail gets nothing installed.
  if (session && import.meta.env.PROD && 'serviceWorker' in navigator) {
    void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  }

  const queries: QueryClient = makeQueryClient();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={makeRouter()} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
