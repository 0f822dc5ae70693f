import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, Link, WorkItem, WorkList } from '@/ui';

/** So many are shown; the queue has them all. */
const most = 5;

/** Companies that wait for my judgement. */
export default function ProposalsCard() {
  const { t } = useTranslation('proposals');
  const waiting = useQuery({
    queryKey: ['proposals', 'card'],
    queryFn: () => orThrow(api.company.GET('/v1/company-proposals', { params: { query: { limit: most } } })),
  });
  const items = waiting.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('card.title')} action={<Link to="/beoordelingsrij">{t('card.all')}</Link>}>
      <WorkList>
        {items.map(({ id, name, city, as }) => (
          <WorkItem
            key={id}
            title={name}
            to="/beoordelingsrij"
            about={[city, t(`as.${as}`)].filter(Boolean).join(' · ')}
          />
        ))}
      </WorkList>
    </Card>
  );
}
