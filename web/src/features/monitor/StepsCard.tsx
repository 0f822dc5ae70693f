import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, WorkItem, WorkList } from '@/ui';
import { useNumbers, useUnused } from './numbers';

/** What the region asks of its coordinator: the first steps of a new region, and later what is left unused. */
export default function StepsCard() {
  const { t } = useTranslation('monitor');
  const numbers = useNumbers().data;
  const unused = useUnused().data;
  const limits = useQuery({
    // As the screen where they are set: what is agreed there, is done here.
    queryKey: ['contacts', 'limits'],
    queryFn: () => orThrow(api.company.GET('/v1/request-limits')),
  }).data;
  const steps = [
    numbers?.companies === 0 && { key: 'companies', to: '/imports', title: t('steps.companies.title') },
    limits !== undefined &&
      Object.keys(limits.perMonth).length === 0 && {
        key: 'limits',
        to: '/contactkalender',
        title: t('steps.limits.title'),
      },
    numbers !== undefined &&
      numbers.emptyHanded.number !== 0 && {
        key: 'emptyHanded',
        to: '/monitor',
        title: t('steps.emptyHanded.title', {
          shown: numbers.emptyHanded.shown,
          weeks: numbers.emptyHandedWeeks,
        }),
      },
    unused !== undefined &&
      unused.total > 0 && {
        key: 'unused',
        to: '/monitor',
        title: t('steps.unused.title', { count: unused.total }),
      },
  ].filter((step) => step !== false);
  if (steps.length === 0) return null;
  return (
    <Card title={t('steps.title')}>
      <WorkList>
        {steps.map(({ key, to, title }) => (
          <WorkItem key={key} title={title} to={to} about={t(`steps.${key}.why`)} />
        ))}
      </WorkList>
    </Card>
  );
}
