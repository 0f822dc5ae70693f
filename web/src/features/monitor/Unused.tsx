import { useTranslation } from 'react-i18next';
import type { CompanyTypes } from '@/api';
import { formatDate, formatNumber } from '@/lib/format';
import { Card, EmptyState, Link, Loaded, Stack, Table } from '@/ui';
import { useUnused } from './numbers';

type Unused = CompanyTypes['schemas']['Unused'];

/** Places with a free seat that nobody asked for in weeks, and who could fit (REG-04). */
export function UnusedCard() {
  const { t } = useTranslation('monitor');
  const unused = useUnused();
  return (
    <Card title={t('unused.title')}>
      <Loaded query={unused} lines={5}>
        {(numbers) =>
          numbers.total === 0 ? (
            <EmptyState title={t('unused.none.title')} why={t('unused.none.why', { weeks: numbers.weeks })} />
          ) : (
            <Places unused={numbers} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Places({ unused }: { unused: Unused }) {
  const { t } = useTranslation('monitor');
  return (
    <Stack>
      <p>
        {t('unused.intro', {
          places: t('unused.places', { count: unused.total }),
          seats: t('unused.seats', { count: unused.freeSeats }),
          weeks: unused.weeks,
        })}
        {unused.total > unused.places.length && ` ${t('unused.first', { count: unused.places.length })}`}
      </p>
      <Table
        caption={t('unused.title')}
        hideCaption
        sortParam="sorteer-onbenut"
        rows={unused.places}
        rowKey={({ placeId }) => placeId}
        columns={[
          {
            id: 'place',
            header: t('unused.place'),
            names: true,
            sortValue: ({ company }) => company,
            cell: ({ companyId, company, title }) => (
              <>
                <Link to={`/bedrijven/${companyId}`}>{company}</Link>
                <br />
                <span className="op-small op-subtle">{title}</span>
              </>
            ),
          },
          {
            id: 'sector',
            header: t('sector'),
            sortValue: ({ sector }) => t(`sectors.${sector}`),
            cell: ({ sector, phases }) => (
              <>
                {t(`sectors.${sector}`)}
                <br />
                <span className="op-small op-subtle">
                  {phases.map((phase) => t(`phases.${phase}`)).join(', ')}
                </span>
              </>
            ),
          },
          {
            id: 'free',
            header: t('free'),
            numeric: true,
            sortValue: ({ free }) => free,
            cell: ({ free }) => formatNumber(free),
          },
          {
            id: 'since',
            header: t('unused.since'),
            sortValue: ({ since }) => since,
            cell: ({ since }) => formatDate(since),
          },
          {
            id: 'fits',
            header: t('unused.fits'),
            cell: ({ fits }) =>
              fits.length === 0 ? (
                <span className="op-subtle">{t('unused.noFits')}</span>
              ) : (
                fits
                  .map(({ school, students }) =>
                    t('unused.fit', { school: school || t('unknownSchool'), students: students.shown }),
                  )
                  .join(', ')
              ),
          },
        ]}
      />
    </Stack>
  );
}
