import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDay } from '@/lib/format';
import { Card, StatusBadge, WorkItem, WorkList } from '@/ui';
import { tones } from './state';

/** Places students proposed that wait for the stagebegeleider who looks. */
export default function OpenOwnPlaces() {
  const { t } = useTranslation('ownplace');
  const open = useQuery({
    queryKey: ['open-own-places'],
    queryFn: () => orThrow(api.placement.GET('/v1/open-own-places')),
  });
  if (!open.data || open.data.length === 0) return null;
  return (
    <Card title={t('open.title')} tone="accent">
      <WorkList>
        {open.data.map(({ id, studentName, since, state }) => (
          <WorkItem
            key={id}
            title={t('of', { name: studentName })}
            about={t('open.since', { day: formatDay(since) })}
            to={`/eigen-plekken/${id}`}
          >
            <StatusBadge tone={tones[state]}>{t(`staff.${state}`)}</StatusBadge>
          </WorkItem>
        ))}
      </WorkList>
    </Card>
  );
}
