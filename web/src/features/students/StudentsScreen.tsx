import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { api, byPage, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { useUrlState } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Checkbox,
  Columns,
  EmptyState,
  Link,
  Loaded,
  More,
  Page,
  Row,
  SearchInput,
  Select,
  StatusBadge,
  Table,
} from '@/ui';
import { openStep, stepNames } from './steps';

export default function StudentsScreen() {
  const { t } = useTranslation('students');
  const roles = useRoles();
  const mayRegister = hasRole(roles, ['mentor', 'stagebegeleider', 'teamleider']);
  const mayMove = hasRole(roles, ['mentor', 'teamleider']);
  const [url, setUrl] = useUrlState();
  const asked = useDeferredValue({ q: url.q, step: url.step, mine: url.mine, left: url.weg });
  const filtered = Boolean(url.q ?? url.step ?? url.mine ?? url.weg);
  const students = useInfiniteQuery({
    queryKey: ['students', asked],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(
        api.school.GET('/v1/students', {
          params: {
            query: {
              q: asked.q,
              step: asked.step,
              mine: asked.mine === 'ja',
              left: asked.left === 'ja',
              cursor: pageParam,
            },
          },
        }),
      ),
    placeholderData: (previous) => previous,
  });
  const register = mayRegister && (
    <Row gap="sm">
      <ButtonLink kind="primary" icon="plus" to="/leerlingen/nieuw">
        {t('register')}
      </ButtonLink>
      <ButtonLink icon="upload" to="/leerlingen/importeren">
        {t('import')}
      </ButtonLink>
      {mayMove && (
        <ButtonLink icon="next" to="/leerlingen/klas-over">
          {t('move.title')}
        </ButtonLink>
      )}
    </Row>
  );

  return (
    <Page title={t('title')} intro={t('intro')} actions={register}>
      <Columns>
        <SearchInput label={t('search')} value={url.q ?? ''} onSearch={(q) => setUrl({ q })} />
        <Select
          label={t('stepFilter')}
          value={url.step ?? ''}
          empty={t('everyStep')}
          options={stepNames.map((step) => ({ value: step, label: t(`step.${step}`) }))}
          onChange={(event) => setUrl({ step: event.target.value })}
        />
        <Checkbox
          label={t('mine')}
          checked={url.mine === 'ja'}
          onChange={(event) => setUrl({ mine: event.target.checked ? 'ja' : undefined })}
        />
        <Checkbox
          label={t('left')}
          checked={url.weg === 'ja'}
          onChange={(event) => setUrl({ weg: event.target.checked ? 'ja' : undefined })}
        />
      </Columns>
      <Loaded query={students}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) {
            return filtered ? (
              <EmptyState
                title={t('none.title')}
                why={t('none.why')}
                action={
                  <Button
                    onClick={() => setUrl({ q: undefined, step: undefined, mine: undefined, weg: undefined })}
                  >
                    {t('none.do')}
                  </Button>
                }
              />
            ) : (
              <EmptyState title={t('empty.title')} why={t('empty.why')} action={register} />
            );
          }
          return (
            <>
              <Table
                caption={t('title')}
                hideCaption
                rows={rows}
                rowKey={(student) => student.id}
                columns={[
                  {
                    id: 'name',
                    header: t('column.name'),
                    names: true,
                    cell: (student) => <Link to={`/leerlingen/${student.id}`}>{student.displayName}</Link>,
                  },
                  { id: 'class', header: t('column.class'), cell: (student) => student.classGroup },
                  {
                    id: 'step',
                    header: t('column.step'),
                    cell: (student) => <StepBadge step={openStep(student)} />,
                  },
                  { id: 'phase', header: t('column.phase'), cell: (student) => t(`phase.${student.phase}`) },
                  { id: 'mentor', header: t('column.mentor'), cell: (student) => student.mentorName ?? '–' },
                  {
                    id: 'guide',
                    header: t('column.stagebegeleider'),
                    cell: (student) => student.stagebegeleiderName ?? t('notDivided'),
                  },
                  {
                    id: 'leaves',
                    header: t('column.leaves'),
                    cell: (student) => formatDate(student.expectedLeaving),
                  },
                ]}
              />
              <More of={students} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function StepBadge({ step }: { step: ReturnType<typeof openStep> }) {
  const { t } = useTranslation('students');
  return <StatusBadge tone={step === 'READY' ? 'positive' : 'info'}>{t(`step.${step}`)}</StatusBadge>;
}
