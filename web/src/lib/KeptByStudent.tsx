import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui';

/** For a parent: a student of 16 or older keeps content to itself, and that is how it should be (GW-24). */
export function KeptByStudent() {
  const { t } = useTranslation('shell');
  return (
    <Notice title={t('keptByStudent.title')}>
      <p>{t('keptByStudent.why')}</p>
    </Notice>
  );
}
