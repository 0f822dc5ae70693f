import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, WorkItem, WorkList } from '@/ui';
import { questions } from './pulse';

/** Students who said that something is not well this week or the last. */
export default function SadPulses() {
  const { t } = useTranslation('placements');
  const sad = useQuery({
    queryKey: ['sad-pulses'],
    queryFn: () => orThrow(api.placement.GET('/v1/sad-pulses')),
  });
  if (!sad.data || sad.data.length === 0) return null;
  return (
    <Card title={t('pulse.sadTitle')} tone="accent">
      <WorkList>
        {sad.data.map((one) => (
          <WorkItem
            key={one.placementId}
            to={`/plaatsingen/${one.placementId}?tab=guidance`}
            title={one.studentName}
            about={t('pulse.sadAbout', {
              what: questions
                .filter((question) => one[question] === 'SAD')
                .map((question) => t(`pulse.about.${question}`).toLowerCase())
                .join(', '),
            })}
          />
        ))}
      </WorkList>
    </Card>
  );
}
