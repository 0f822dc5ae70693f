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

async function start() {
  applyTheme();
  const [, { session }] = await Promise.all([startTexts(), loadSession()]);

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
