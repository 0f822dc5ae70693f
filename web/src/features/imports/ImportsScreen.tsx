import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, byPage, orThrow } from '@/api';
import { formatMoment } from '@/lib/format';
import { useGo } from '@/lib/urlState';
import { Card, ErrorState, FileDrop, Link, Loaded, More, Page, Progress, StatusBadge, Table } from '@/ui';
import { stateTones } from './states';

export default function ImportsScreen() {
  const { t } = useTranslation('imports');
  const go = useGo();
  const imports = useInfiniteQuery({
    queryKey: ['imports'],
    queryFn: ({ pageParam }) =>
      orThrow(api.company.GET('/v1/imports', { params: { query: { cursor: pageParam, limit: 20 } } })),
    ...byPage,
    // Who comes back from a list has just changed this one.
    staleTime: 0,
  });
  const upload = useMutation({
    mutationFn: (file: File) =>
      orThrow(
        api.company.POST('/v1/imports', {
          // The file is the body as it is; the type of an octet stream in OpenAPI is a string.
          body: file as unknown as string,
          bodySerializer: (body) => body as unknown as BodyInit,
          headers: {
            'Content-Type': 'application/octet-stream',
            'X-File-Name': encodeURIComponent(file.name),
          },
        }),
      ),
    onSuccess: ({ id }) => go(`/imports/${id}`),
  });
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Card title={t('upload.title')}>
        <FileDrop
          label={t('upload.label')}
          hint={t('upload.hint')}
          accept=".csv,text/csv,text/plain"
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
                  cell: ({ id, fileName }) => <Link to={`/imports/${id}`}>{fileName}</Link>,
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
