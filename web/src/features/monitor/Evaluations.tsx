import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { formatNumber } from '@/lib/format';
import { Card, EmptyState, Loaded, Stack, Table } from '@/ui';

type School = CompanyTypes['schemas']['SchoolAverage'];
type Question = School['questions'][number]['question'];

/** How companies judge the guidance by each school, in averages of three answers or more (COM-31). */
export function EvaluationsCard() {
  const { t } = useTranslation('monitor');
  const results = useQuery({
    queryKey: ['monitor', 'evaluations'],
    queryFn: () => orThrow(api.company.GET('/v1/monitor/company-evaluations')),
  });
  return (
    <Card title={t('evaluations.title')}>
      <Loaded query={results} lines={3}>
        {({ schools, fewest }) =>
          schools.length === 0 ? (
            <EmptyState title={t('evaluations.none.title')} why={t('evaluations.none.why')} />
          ) : (
            <Stack>
              <p>{t('evaluations.explained', { count: fewest })}</p>
              <Table
                caption={t('evaluations.title')}
                hideCaption
                sortParam="sorteer-begeleiding"
                rows={schools}
                rowKey={({ schoolId, schoolYear }) => `${schoolYear} ${schoolId}`}
                columns={[
                  {
                    id: 'school',
                    header: t('school'),
                    names: true,
                    sortValue: ({ school }) => school,
                    cell: ({ school }) => school || t('unknownSchool'),
                  },
                  {
                    id: 'year',
                    header: t('evaluations.year'),
                    sortValue: ({ schoolYear }) => schoolYear,
                    cell: ({ schoolYear }) =>
                      t('evaluations:year', { from: schoolYear, until: schoolYear + 1 }),
                  },
                  {
                    id: 'answers',
                    header: t('evaluations.answers'),
                    numeric: true,
                    cell: ({ answers }) => answers ?? t('evaluations.tooFew'),
                  },
                  ...(schools[0]?.questions ?? []).map(({ question }) => ({
                    id: question,
                    header: t(`evaluations:question.${question}`),
                    numeric: true,
                    cell: (row: School) => average(row, question),
                  })),
                ]}
              />
            </Stack>
          )
        }
      </Loaded>
    </Card>
  );
}

function average({ questions }: School, of: Question) {
  const found = questions.find(({ question }) => question === of)?.average;
  return found == null ? '–' : formatNumber(found, { minimumFractionDigits: 1 });
}
