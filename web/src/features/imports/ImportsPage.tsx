import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { byPage } from '@/api';
import { formatMoment } from '@/lib/format';
import { schoolTeam } from '@/lib/roles';
import { hasRole, useRoles } from '@/lib/session';
import { useGo } from '@/lib/urlState';
import { Card, ErrorState, FileDrop, Link, Loaded, More, Page, Progress, StatusBadge, Table } from '@/ui';
import type { ImportKind } from './kind';
import { stateTones } from './states';

/** Brings a list and shows those brought before. */
export function ImportsPage({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('imports');
  const go = useGo();
  // An administrator brings students and has no list of them to go back to.
  const inList = hasRole(useRoles(), schoolTeam) && kind.name === 'students';
  const imports = useInfiniteQuery({
    queryKey: ['imports', kind.name],
    queryFn: ({ pageParam }) => kind.list(pageParam),
    ...byPage,
    // Who comes back from a list has just changed this one.
    staleTime: 0,
  });
  const upload = useMutation({
    mutationFn: kind.upload,
    onSuccess: ({ id }) => go(`${kind.base}/${id}`),
  });
  return (
    <Page
      title={t(`${kind.name}.title`)}
      intro={t(`${kind.name}.intro`)}
      back={inList ? { to: '/leerlingen', label: t('students.back') } : undefined}
    >
      <Card title={t('upload.title')}>
        <FileDrop
          label={t('upload.label')}
          hint={t(`${kind.name}.hint`)}
          accept={kind.accept}
          onFiles={([file]) => file && upload.mutate(file)}
        />
        {upload.isPending && <Progress label={t('upload.busy')} value={undefined} max={1} />}
        <ErrorState error={upload.error} />
      </Card>
      <Loaded query={imports}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? null : (
            <Table
              caption={t('earlier')}
              rows={pages.flatMap(({ items }) => items)}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'file',
                  header: t('column.file'),
                  names: true,
                  cell: ({ id, fileName }) => <Link to={`${kind.base}/${id}`}>{fileName}</Link>,
                },
                { id: 'when', header: t('column.when'), cell: ({ createdAt }) => formatMoment(createdAt) },
                { id: 'who', header: t('column.who'), cell: ({ createdBy }) => createdBy },
                { id: 'rows', header: t('column.rows'), numeric: true, cell: ({ total }) => total },
                {
                  id: 'state',
                  header: t('column.state'),
                  cell: ({ state }) => (
                    <StatusBadge tone={stateTones[state]}>{t(`state.${state}`)}</StatusBadge>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      <More of={imports} />
    </Page>
  );
}
