import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, Skeleton, StatusBadge, WorkItem, WorkList } from '@/ui';

const path = '/v1/access-log-verification';
const services = {
  school: () => orThrow(api.school.GET(path)),
  company: () => orThrow(api.company.GET(path)),
  placement: () => orThrow(api.placement.GET(path)),
  transition: () => orThrow(api.transition.GET(path)),
  notification: () => orThrow(api.notification.GET(path)),
};

/** Whether the access log of this organization is as it was written, service by service. */
export default function AuditCard() {
  const { t } = useTranslation('dossier');
  return (
    <Card title={t('audit.title')}>
      <p>{t('audit.why')}</p>
      <WorkList>
        {Object.entries(services).map(([service, ask]) => (
          <WorkItem key={service} title={t(`audit.service.${service}`)}>
            <Verdict service={service} ask={ask} />
          </WorkItem>
        ))}
      </WorkList>
    </Card>
  );
}

function Verdict({ service, ask }: { service: string; ask: (typeof services)['school'] }) {
  const { t } = useTranslation('dossier');
  const verification = useQuery({ queryKey: ['access-log-verification', service], queryFn: ask });
  if (verification.isPending) return <Skeleton lines={1} />;
  if (!verification.data) return <StatusBadge tone="warning">{t('audit.noAnswer')}</StatusBadge>;
  const { intact, records, brokenAt } = verification.data;
  return intact ? (
    <StatusBadge tone="positive">{t('audit.intact', { count: records })}</StatusBadge>
  ) : (
    <StatusBadge tone="negative">{t('audit.broken', { number: brokenAt })}</StatusBadge>
  );
}
