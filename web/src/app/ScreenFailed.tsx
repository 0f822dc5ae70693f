import { useTranslation } from 'react-i18next';
import { ErrorState, Page } from '@/ui';

/** A screen that broke: the rest of the shell stays, and one can try again. */
export function ScreenFailed({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t('screenFailed')}>
      <ErrorState error={error} retry={reset ?? (() => location.reload())} />
    </Page>
  );
}
