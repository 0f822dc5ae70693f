import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { useUrlState } from '@/lib/urlState';
import { Checkbox, EmptyState, Link, Loaded, Page, Stack, StatusBadge, Table } from '@/ui';

type Student = SchoolTypes['schemas']['StudentLine'];

/** The students of the own school behind the numbers of the monitor: the region knows how many, only the school who. */
export default function SearchingScreen() {
  const { t } = useTranslation('monitor');
  const [url, setUrl] = useUrlState();
  const long = url['lang'] === 'ja';
  const searching = useQuery({
    queryKey: ['monitor', 'searching'],
    queryFn: async () => {
      const [counted, students] = await Promise.all([
        orThrow(api.company.GET('/v1/monitor/searching')),
        everySearchingStudent(),
      ]);
      return { ...counted, students };
    },
  });
  return (
    <Page title={t('own.title')} intro={t('own.intro')} back={{ to: '/monitor', label: t('nav') }}>
      <Loaded query={searching} lines={6}>
        {({ items, emptyHandedWeeks, students }) => {
          const shown = items.filter(({ emptyHanded }) => emptyHanded || !long);
          return (
            <Stack>
              <Checkbox
                label={t('own.long', { weeks: emptyHandedWeeks })}
                checked={long}
                onChange={(event) => setUrl({ lang: event.target.checked ? 'ja' : undefined })}
              />
              {shown.length === 0 ? (
                <EmptyState title={t('own.none.title')} why={t('own.none.why')} />
              ) : (
                <Table
                  caption={t('own.title')}
                  hideCaption
                  rows={shown}
                  rowKey={({ studentId }) => studentId}
                  columns={[
                    {
                      id: 'name',
                      header: t('own.student'),
                      names: true,
                      sortValue: ({ studentId }) => students.get(studentId)?.displayName,
                      cell: ({ studentId }) => (
                        <Link to={`/leerlingen/${studentId}`}>
                          {students.get(studentId)?.displayName ?? t('own.unknown')}
                        </Link>
                      ),
                    },
                    {
                      id: 'class',
                      header: t('own.class'),
                      cell: ({ studentId }) => students.get(studentId)?.classGroup ?? '–',
                    },
                    {
                      id: 'phase',
                      header: t('phase'),
                      sortValue: ({ phase }) => phase,
                      cell: ({ phase }) => t(`phases.${phase}`),
                    },
                    {
                      id: 'since',
                      header: t('own.since'),
                      sortValue: ({ since }) => since,
                      cell: ({ since }) => formatDate(since),
                    },
                    {
                      id: 'long',
                      header: t('emptyHanded'),
                      cell: ({ emptyHanded }) =>
                        emptyHanded ? <StatusBadge tone="warning">{t('own.yes')}</StatusBadge> : t('own.no'),
                    },
                  ]}
                />
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** By id; a school has a few pages of them at most. */
async function everySearchingStudent(): Promise<Map<string, Student>> {
  const found = new Map<string, Student>();
  let cursor: string | undefined;
  do {
    const page = await orThrow(
      api.school.GET('/v1/students', { params: { query: { searching: true, cursor, limit: 100 } } }),
    );
    page.items.forEach((student) => found.set(student.id, student));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}
