import { useTranslation } from 'react-i18next';
import { StudentPage } from '@/lib/StudentPage';
import { Chapters } from './Chapters';

/** The klapper of a student, for who guides the student and for a parent. */
export default function KlapperScreen() {
  const { t } = useTranslation('klapper');
  return (
    <StudentPage title={t('title')} intro={t('intro')}>
      {({ id }) => <Chapters studentId={id} />}
    </StudentPage>
  );
}
