import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, Link, WorkItem, WorkList } from '@/ui';

/** So many are shown; the page has them all. */
const most = 3;

/** Companies that could not be asked by mail: somebody has to pass on a link. */
export default function EvaluationsCard() {
  const { t } = useTranslation('evaluations');
  const results = useQuery({
    queryKey: ['evaluations'],
    queryFn: () => orThrow(api.company.GET('/v1/company-evaluations')),
  });
  const unreached = results.data?.waiting.filter(({ mailed, handedOn }) => !mailed && !handedOn) ?? [];
  if (unreached.length === 0) return null;
  return (
    <Card title={t('card.title')} action={<Link to="/evaluaties">{t('card.all')}</Link>}>
      <WorkList>
        {unreached.slice(0, most).map(({ id, company }) => (
          <WorkItem key={id} title={company} to="/evaluaties" about={t('card.about')} />
        ))}
      </WorkList>
    </Card>
  );
}
