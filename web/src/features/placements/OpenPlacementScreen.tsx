import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { useGo, useUrlState } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  ErrorState,
  Link,
  Loaded,
  Page,
  RadioCards,
  Row,
  Select,
  Stack,
  toast,
} from '@/ui';

/** The first phase is an internal stage, which is no placement. */
const phases = ['2', '3', '4'] as const;

/** Starts a stage for a student; what must happen before it is the service's to say, with the way out. */
export default function OpenPlacementScreen() {
  const { t } = useTranslation('placements');
  const go = useGo();
  const client = useQueryClient();
  const [url, setUrl] = useUrlState();
  const [key, renew] = useIdempotencyKey();
  const [phase, setPhase] = useState('');
  const [tried, setTried] = useState(false);
  const studentId = url.leerling ?? '';
  const students = useQuery({
    queryKey: ['students', 'to-place'],
    queryFn: () => orThrow(api.school.GET('/v1/students', { params: { query: { limit: 200 } } })),
  });
  const open = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements', {
          body: { studentId, phase: Number(phase) },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async ({ id }) => {
      renew();
      toast(t('open.done'));
      await client.invalidateQueries({ queryKey: ['placements'] });
      go(`/plaatsingen/${id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (studentId && phase) open.mutate();
  };
  return (
    <Page title={t('open.title')} intro={t('open.intro')} back={{ to: '/plaatsingen', label: t('title') }}>
      <Loaded query={students}>
        {({ items }) => (
          <form onSubmit={submit} noValidate>
            <Stack>
              <Select
                label={t('open.student')}
                empty={t('open.choose')}
                value={studentId}
                error={tried && !studentId ? t('open.need.student') : undefined}
                options={items.map(({ id, displayName, classGroup }) => ({
                  value: id,
                  label: `${displayName} (${classGroup})`,
                }))}
                onChange={(event) => {
                  open.reset();
                  setUrl({ leerling: event.target.value });
                }}
              />
              <RadioCards
                label={t('open.phase')}
                name="phase"
                error={tried && !phase ? t('open.need.phase') : undefined}
                options={phases.map((value) => ({
                  value,
                  label: t(`phases.${value}`),
                  hint: t(`open.hint.${value}`),
                }))}
                onChange={(event) => setPhase(event.currentTarget.value)}
              />
              <p>
                {t('open.internal')}{' '}
                <Link to={`/interne-stages/nieuw${studentId ? `?leerling=${studentId}` : ''}`}>
                  {t('open.toInternal')}
                </Link>
              </p>
              <ErrorState error={open.error} />
              <Row>
                <Button kind="primary" type="submit" busy={open.isPending}>
                  {t('open.do')}
                </Button>
                {studentId && <ButtonLink to={`/leerlingen/${studentId}`}>{t('open.toStudent')}</ButtonLink>}
              </Row>
            </Stack>
          </form>
        )}
      </Loaded>
    </Page>
  );
}
