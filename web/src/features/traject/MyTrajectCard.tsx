import { useTranslation } from 'react-i18next';
import { Card, Link } from '@/ui';
import { TrajectPicture } from './TrajectPicture';
import { useOwnTraject } from './useOwnTraject';

/** On the student's first screen, once there is a plan. */
export default function MyTrajectCard() {
  const { t } = useTranslation('traject');
  const own = useOwnTraject();
  if (!own || own.traject.phases.length === 0) return null;
  return (
    <Card title={t('mine')} action={<Link to="/mijn-weg">{t('own.open')}</Link>}>
      <TrajectPicture
        own
        phases={own.traject.phases}
        phase={own.traject.phase}
        leaves={own.student.expectedLeaving}
      />
    </Card>
  );
}
