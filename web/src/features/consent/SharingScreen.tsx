import { useTranslation } from 'react-i18next';
import { usePathParams } from '@/lib/urlState';
import { Page } from '@/ui';
import { Sharing } from './Sharing';

/** The same page for a parent of a child below sixteen, and to look at for who guides the student. */
export default function SharingScreen() {
  const { t } = useTranslation('consent');
  const { studentId } = usePathParams<'studentId'>();
  return (
    <Page title={t('titleOther')} back={{ to: `/leerlingen/${studentId}`, label: t('back') }}>
      <Sharing studentId={studentId} />
    </Page>
  );
}
