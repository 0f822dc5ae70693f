import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, byPage, type CompanyTypes, download, ifMatch, orThrow, withResponse } from '@/api';
import { formatDay, formatMonth, today } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { useUrlState } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Columns,
  EmptyState,
  ErrorState,
  Link,
  Loaded,
  More,
  Page,
  Row,
  Select,
  Skeleton,
  StatusBadge,
  Table,
  toast,
} from '@/ui';
import { purposes } from './codes';
import { RegionLimits } from './RegionLimits';
import { monthLater, monthOf, weeksOf } from './month';

type Moment = CompanyTypes['schemas']['MomentView'];

/** Which organisation of the region contacted which company, for what and when (COM-40). */
export default function CalendarScreen() {
  const { t } = useTranslation('pool');
  const [url, setUrl] = useUrlState();
  const month = monthOf(url['maand'], today());
  const filter = {
    month,
    organisation: url['organisatie'],
    purpose: purposes.find((code) => code === url['doel']),
  };
  const organisations = useQuery({
    queryKey: ['organisations'],
    queryFn: () => orThrow(api.company.GET('/v1/organisations')),
  });
  const calendar = useQuery({
    queryKey: ['contacts', 'days', filter],
    queryFn: () => orThrow(api.company.GET('/v1/contact-calendar', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
  const found = useInfiniteQuery({
    queryKey: ['contacts', 'list', filter],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(
        api.company.GET('/v1/contact-moments', {
          params: { query: { ...filter, cursor: pageParam, limit: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const exported = useMutation({
    mutationFn: () => {
      const query = new URLSearchParams(
        Object.entries(filter).filter(([, value]) => value) as [string, string][],
      );
      return download(`/api/company/v1/contact-moments/export?${query}`, `contactkalender-${month}.csv`);
    },
  });
  const moments = found.data?.pages.flatMap(({ items }) => items);
  const narrowed = filter.organisation !== undefined || filter.purpose !== undefined;
  return (
    <Page
      title={t('calendar.title')}
      intro={t('calendar.intro')}
      actions={
        <Button icon="download" busy={exported.isPending} onClick={() => exported.mutate()}>
          {t('calendar.download')}
        </Button>
      }
    >
      <ErrorState error={exported.error} />
      <Card title={t('filter.title')}>
        <Columns>
          <Select
            label={t('calendar.organisation')}
            optional
            empty={t('filter.all')}
            options={(organisations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={url['organisatie'] ?? ''}
            onChange={(event) => setUrl({ organisatie: event.target.value })}
          />
          <Select
            label={t('log.purpose')}
            optional
            empty={t('filter.all')}
            options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
            value={filter.purpose ?? ''}
            onChange={(event) => setUrl({ doel: event.target.value })}
          />
        </Columns>
      </Card>
      <Card
        title={formatMonth(month)}
        action={
          <Row gap="sm">
            <Button icon="back" onClick={() => setUrl({ maand: monthLater(month, -1) })}>
              {t('calendar.before')}
            </Button>
            <Button
              icon="next"
              disabled={month >= today().slice(0, 7)}
              onClick={() => setUrl({ maand: monthLater(month, 1) })}
            >
              {t('calendar.after')}
            </Button>
          </Row>
        }
      >
        <Loaded query={calendar} lines={6}>
          {({ days }) => <MonthPicture month={month} days={days} />}
        </Loaded>
      </Card>
      {found.isPending && <Skeleton lines={6} />}
      <ErrorState error={found.error} retry={() => void found.refetch()} />
      {moments?.length === 0 && (
        <EmptyState
          title={t('calendar.empty')}
          why={t(narrowed ? 'calendar.emptyNarrowed' : 'calendar.emptyWhy')}
          action={
            narrowed ? (
              <Button onClick={() => setUrl({ organisatie: '', doel: '' })}>{t('calendar.all')}</Button>
            ) : (
              <ButtonLink to="/bedrijven" kind="primary">
                {t('calendar.toCompanies')}
              </ButtonLink>
            )
          }
        />
      )}
      {moments !== undefined && moments.length > 0 && (
        <Table
          caption={t('calendar.list', { month: formatMonth(month) })}
          rows={moments}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'on',
              header: t('calendar.day'),
              cell: ({ on }) => formatDay(on).replaceAll(' ', '\u00a0'),
            },
            {
              id: 'company',
              header: t('column.name'),
              names: true,
              cell: ({ companyId, company }) => <Link to={`/bedrijven/${companyId}`}>{company}</Link>,
            },
            {
              id: 'organisation',
              header: t('calendar.organisation'),
              cell: (moment) => <Who moment={moment} />,
            },
            { id: 'purpose', header: t('log.purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`) },
            { id: 'summary', header: t('calendar.own'), cell: ({ summary }) => summary ?? '–' },
          ]}
        />
      )}
      <More of={found} />
      <Rule />
      <RegionLimits />
    </Page>
  );
}

function Who({ moment }: { moment: Moment }) {
  const { t } = useTranslation('pool');
  return (
    <Row gap="xs">
      <span>{moment.organisation ?? t('someOrganisation')}</span>
      {moment.joins.map(({ organisationId, organisation }) => (
        <StatusBadge key={organisationId} tone="info">
          {t('moments.joined', { organisation: organisation ?? t('someOrganisation') })}
        </StatusBadge>
      ))}
    </Row>
  );
}

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** How many contacts on which day: the list below says the same. */
function MonthPicture({ month, days }: { month: string; days: readonly { day: string; count: number }[] }) {
  const { t } = useTranslation('pool');
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  return (
    <table className="op-month">
      <caption className="op-hidden">{t('calendar.picture', { month: formatMonth(month) })}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {t(`weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, number) => (
          <tr key={number}>
            {week.map((day, place) => {
              const count = day === undefined ? 0 : (counts.get(day) ?? 0);
              return (
                <td key={place} className={count > 0 ? 'op-month__busy' : undefined}>
                  {day !== undefined && (
                    <>
                      <span className="op-month__day">{Number(day.slice(8))}</span>{' '}
                    </>
                  )}
                  {count > 0 && (
                    <span className="op-month__count">
                      {count} <span className="op-hidden">{t('calendar.contacts', { count })}</span>
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What holds for a second contact within seven days; the coordinator decides it for the region. */
function Rule() {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const decides = hasRole(useRoles(), ['regional-coordinator']);
  const key = ['contacts', 'rule'];
  const rule = useQuery({
    queryKey: key,
    queryFn: () => withResponse(api.company.GET('/v1/contact-rule')),
  });
  const change = useMutation({
    mutationFn: (blocks: boolean) =>
      orThrow(
        api.company.PUT('/v1/contact-rule', {
          params: { header: { 'If-Match': rule.data?.etag ?? '' } },
          headers: ifMatch(rule.data?.etag),
          body: { blocks },
        }),
      ),
    onSuccess: () => toast(t('rule.saved')),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <Card title={t('rule.title')} tone="quiet">
      <Loaded query={rule} lines={1}>
        {({ data: { blocks, days } }) =>
          decides ? (
            <>
              <Checkbox
                label={t('rule.blocks', { days })}
                hint={t('rule.hint')}
                checked={change.isPending ? change.variables : blocks}
                onChange={(event) => change.mutate(event.target.checked)}
              />
              <ErrorState error={change.error} />
            </>
          ) : (
            <p>{t(blocks ? 'rule.isBlocking' : 'rule.isWarning', { days })}</p>
          )
        }
      </Loaded>
    </Card>
  );
}
