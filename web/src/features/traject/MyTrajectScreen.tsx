import { useTranslation } from 'react-i18next';
import { Card, EmptyState, Page } from '@/ui';
import { TrajectPicture } from './TrajectPicture';
import { useOwnTraject } from './useOwnTraject';

/** The student's own road, from the first stage at school to a job. */
export default function MyTrajectScreen() {
  const { t } = useTranslation('traject');
  const own = useOwnTraject();
  return (
    <Page title={t('mine')} intro={t('mineIntro')}>
      {own &&
        (own.traject.phases.length === 0 ? (
          <EmptyState title={t('own.none')} why={t('own.noneWhy')} />
        ) : (
          <Card title={t('own.title')}>
            <TrajectPicture
              own
              phases={own.traject.phases}
              phase={own.traject.phase}
              leaves={own.student.expectedLeaving}
              stages={own.stages}
            />
          </Card>
        ))}
    </Page>
  );
}
