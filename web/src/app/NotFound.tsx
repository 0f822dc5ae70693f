import { useTranslation } from 'react-i18next';
import { ButtonLink, EmptyState, Page } from '@/ui';
import { PublicFrame } from './PublicLayout';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <PublicFrame>
      <Page title={t('notFound.title')}>
        <EmptyState
          title={t('notFound.heading')}
          why={t('notFound.why')}
          action={<ButtonLink to="/">{t('toHome')}</ButtonLink>}
        />
      </Page>
    </PublicFrame>
  );
}

export function NoAccess() {
  const { t } = useTranslation();
  return (
    <Page title={t('noAccess.title')}>
      <EmptyState
        title={t('noAccess.heading')}
        why={t('noAccess.why')}
        action={<ButtonLink to="/">{t('toHome')}</ButtonLink>}
      />
    </Page>
  );
}
