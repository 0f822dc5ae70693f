import { useTranslation } from 'react-i18next';
import { usePathParams } from '@/lib/urlState';
import { Page } from '@/ui';
import { AccessLog } from './AccessLog';

/** The same for a parent who is informed, and for the privacy officer. */
export default function AccessLogScreen() {
  const { t } = useTranslation('dossier');
  const { studentId } = usePathParams<'studentId'>();
  return (
    <Page title={t('titleOther')}>
      <AccessLog studentId={studentId} />
    </Page>
  );
}
