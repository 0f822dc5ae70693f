import { Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from '@/i18n';
import { Link } from '@/ui';
import { Brand } from './Brand';

/** The frame of pages that need no account. */
export function PublicFrame({
  end,
  wide,
  children,
}: {
  end?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const other = currentLanguage() === 'nl' ? 'en' : 'nl';
  return (
    <div className="op-public">
      <a href="#inhoud" className="op-skip">
        {t('skip')}
      </a>
      <header className="op-public__header">
        <Brand />
        <div className="op-row op-gap-sm">
          <button
            type="button"
            className="op-button op-button--subtle"
            lang={other}
            onClick={() => void chooseLanguage(other)}
          >
            {other === 'en' ? 'English' : 'Nederlands'}
          </button>
          {end}
        </div>
      </header>
      <main
        id="inhoud"
        tabIndex={-1}
        className={wide ? 'op-public__main' : 'op-public__main op-public__main--narrow'}
      >
        {children}
      </main>
      <footer className="op-public__footer">
        <span>{t('footer')}</span>
        <Link to="/toegankelijkheid">{t('accessibility.link')}</Link>
      </footer>
    </div>
  );
}

export function PublicLayout() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <PublicFrame wide={path === '/ui'}>
      <Outlet />
    </PublicFrame>
  );
}
