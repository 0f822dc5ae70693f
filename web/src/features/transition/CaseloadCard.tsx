import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { Card, EmptyState, Loaded, StatusBadge, WorkItem, WorkList } from '@/ui';
import { firstRoutesQuery } from './queries';

const shownAtMost = 8;

/** My routes, what comes first on top. */
export default function CaseloadCard() {
  const { t } = useTranslation('transition');
  const routes = useQuery(firstRoutesQuery(shownAtMost));
  const mine = hasRole(useRoles(), ['student', 'parent']);
  return (
    <Card title={mine ? t('nav.mine') : t('caseload.title')}>
      <Loaded query={routes}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('routes.empty.title')} why={t('routes.empty.why')} />
          ) : (
            <WorkList>
              {items.map((route) => (
                <WorkItem
                  key={route.id}
                  to={`/routes/${route.id}`}
                  title={route.studentName}
                  about={
                    route.nextNazorgOn
                      ? t('caseload.next', { when: formatDate(route.nextNazorgOn) })
                      : t('caseload.leaves', { when: formatDate(route.leavesOn) })
                  }
                >
                  <StatusBadge tone="info">{t(`chainStage.${route.chainStage}`)}</StatusBadge>
                </WorkItem>
              ))}
            </WorkList>
          )
        }
      </Loaded>
    </Card>
  );
}
