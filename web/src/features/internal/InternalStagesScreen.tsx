import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { ButtonLink, Card, EmptyState, Link, Loaded, Page, Progress, Row, Table } from '@/ui';
import { useInternalStages } from './queries';

/** Every internal stage of the students one has to do with. */
export default function InternalStagesScreen() {
  const { t } = useTranslation('internal');
  const stages = useInternalStages();
  const guides = hasRole(useRoles(), ['internal-stagebegeleider', 'stagebegeleider', 'teamleider']);
  const start = guides && (
    <ButtonLink to="/interne-stages/nieuw" kind="primary">
      {t('start.do')}
    </ButtonLink>
  );
  return (
    <Page title={t('nav')} intro={t('intro')}>
      {start && <Row>{start}</Row>}
      <Loaded query={stages}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('empty.title')} why={t('empty.why')} />
          ) : (
            <Card>
              <Table
                caption={t('nav')}
                hideCaption
                rows={all}
                rowKey={({ id }) => id}
                columns={[
                  {
                    id: 'student',
                    header: t('student'),
                    names: true,
                    sortValue: ({ studentName }) => studentName,
                    cell: ({ id, studentName, classGroup }) => (
                      <Link to={`/interne-stages/${id}`}>
                        {studentName} ({classGroup})
                      </Link>
                    ),
                  },
                  {
                    id: 'department',
                    header: t('department'),
                    cell: ({ department }) => t(`departments.${department}`),
                  },
                  {
                    id: 'period',
                    header: t('period'),
                    cell: ({ from, until }) => `${formatDate(from)} – ${formatDate(until)}`,
                  },
                  {
                    id: 'done',
                    header: t('progress'),
                    cell: ({ done, steps, closed }) =>
                      closed ? (
                        t('closed')
                      ) : (
                        <Progress label={t('doneOf', { done, steps })} value={done} max={steps} />
                      ),
                  },
                ]}
              />
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}
