import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { EmptyState, Link, Loaded, More, Page, StatusBadge, Table } from '@/ui';
import { routesQuery } from './queries';

/** Everybody's routes, the nearest nazorg first. */
export default function RoutesScreen() {
  const { t } = useTranslation('transition');
  const routes = useInfiniteQuery(routesQuery);
  return (
    <Page title={t('routes.title')} intro={t('routes.intro')}>
      <Loaded query={routes}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <EmptyState title={t('routes.empty.title')} why={t('routes.empty.why')} />
          ) : (
            <Table
              caption={t('routes.title')}
              hideCaption
              rows={pages.flatMap(({ items }) => items)}
              rowKey={(route) => route.id}
              columns={[
                {
                  id: 'student',
                  header: t('student'),
                  names: true,
                  sortValue: (route) => route.studentName,
                  cell: (route) => <Link to={`/routes/${route.id}`}>{route.studentName}</Link>,
                },
                {
                  id: 'stage',
                  header: t('chain'),
                  cell: (route) => (
                    <StatusBadge tone="info">{t(`chainStage.${route.chainStage}`)}</StatusBadge>
                  ),
                },
                {
                  id: 'leaves',
                  header: t('leaves'),
                  sortValue: (route) => route.leavesOn,
                  cell: (route) => formatDate(route.leavesOn),
                },
                {
                  id: 'nazorg',
                  header: t('nextNazorg'),
                  sortValue: (route) => route.nextNazorgOn,
                  cell: (route) => (route.nextNazorgOn ? formatDate(route.nextNazorgOn) : t('none')),
                },
                {
                  id: 'responsible',
                  header: t('responsible'),
                  sortValue: (route) => route.responsibleName,
                  cell: (route) => route.responsibleName,
                },
              ]}
            />
          )
        }
      </Loaded>
      <More of={routes} />
    </Page>
  );
}
