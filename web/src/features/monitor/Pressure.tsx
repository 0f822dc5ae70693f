import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { formatNumber } from '@/lib/format';
import { Card, EmptyState, Heading, Link, Loaded, Stack, Stat, Stats, Table } from '@/ui';
import { Chart } from '@/ui/Chart';

type Pressure = CompanyTypes['schemas']['Pressure'];

const dayAndMonth = (day: string) =>
  new Intl.DateTimeFormat(i18next.language === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(day));

/** How much is asked of the companies: per week, per sector, and of whom most (REG-07). */
export function PressureCard() {
  const { t } = useTranslation('monitor');
  const pressure = useQuery({
    queryKey: ['monitor', 'contact-pressure'],
    queryFn: () => orThrow(api.company.GET('/v1/monitor/contact-pressure')),
  });
  return (
    <Card title={t('pressure.title')} action={<Link to="/contactkalender">{t('pressure.calendar')}</Link>}>
      <Loaded query={pressure} lines={5}>
        {(numbers) =>
          numbers.contacts === 0 ? (
            <EmptyState title={t('pressure.none.title')} why={t('pressure.none.why')} />
          ) : (
            <Numbers pressure={numbers} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Numbers({ pressure }: { pressure: Pressure }) {
  const { t } = useTranslation('monitor');
  const chart = useMemo(
    () => ({
      labels: pressure.weeks.map(({ monday }) => dayAndMonth(monday)),
      series: [{ name: t('pressure.contacts'), values: pressure.weeks.map(({ contacts }) => contacts) }],
    }),
    [pressure.weeks, t],
  );
  return (
    <Stack>
      <Stats>
        <Stat label={t('pressure.contacts')} value={pressure.contacts} to="/contactkalender" />
        <Stat label={t('pressure.companies')} value={pressure.companies} />
        <Stat label={t('pressure.joined')} value={pressure.joined} note={t('pressure.joinedNote')} />
        <Stat
          label={t('pressure.overlapping')}
          value={pressure.overlapping}
          note={t('pressure.overlappingNote')}
        />
      </Stats>
      <Heading level={3}>{t('pressure.perWeek')}</Heading>
      <Chart
        title={t('pressure.perWeek')}
        category={t('pressure.week')}
        kind="bar"
        labels={chart.labels}
        series={chart.series}
      />
      <Table
        caption={t('pressure.bySector')}
        cards={false}
        sortParam="sorteer-druk"
        rows={pressure.bySector}
        rowKey={({ sector }) => sector}
        columns={[
          {
            id: 'sector',
            header: t('sector'),
            names: true,
            sortValue: ({ sector }) => t(`sectors.${sector}`),
            cell: ({ sector }) => <Link to={`/bedrijven?sector=${sector}`}>{t(`sectors.${sector}`)}</Link>,
          },
          {
            id: 'contacts',
            header: t('pressure.contacts'),
            numeric: true,
            sortValue: ({ contacts }) => contacts,
            cell: ({ contacts }) => formatNumber(contacts),
          },
          {
            id: 'perCompany',
            header: t('pressure.perCompany'),
            numeric: true,
            sortValue: ({ perCompany }) => perCompany,
            cell: ({ perCompany }) =>
              formatNumber(perCompany, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
          },
        ]}
      />
      <Table
        caption={t('pressure.busiest')}
        cards={false}
        sortParam="sorteer-drukst"
        rows={pressure.busiest}
        rowKey={({ companyId }) => companyId}
        columns={[
          {
            id: 'company',
            header: t('pressure.company'),
            names: true,
            sortValue: ({ company }) => company,
            cell: ({ companyId, company }) => <Link to={`/bedrijven/${companyId}`}>{company}</Link>,
          },
          {
            id: 'contacts',
            header: t('pressure.contacts'),
            numeric: true,
            sortValue: ({ contacts }) => contacts,
            cell: ({ contacts }) => formatNumber(contacts),
          },
          {
            id: 'organisations',
            header: t('pressure.organisations'),
            numeric: true,
            sortValue: ({ organisations }) => organisations,
            cell: ({ organisations }) => formatNumber(organisations),
          },
        ]}
      />
    </Stack>
  );
}
