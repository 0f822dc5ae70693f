import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { Button, Card, Columns, ErrorState, Row, Skeleton, Stack, TextInput, toast } from '@/ui';

const DatePicker = lazy(() => import('@/ui/DatePicker').then((part) => ({ default: part.DatePicker })));

/** A coordinator opens a round for stages that begin in a period. */
export function OpenRound() {
  const { t } = useTranslation('allocation');
  const client = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState(false);
  const open = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/allocation-rounds', {
          body: { title: title.trim(), from, until },
          headers: idempotent(key),
        }),
      ),
    onSuccess: () => {
      renew();
      toast(t('open.done', { title: title.trim() }));
      setTitle('');
      setFrom('');
      setUntil('');
      void client.invalidateQueries({ queryKey: ['allocation'] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const complete = title.trim() !== '' && from !== '' && until !== '';
    setMissing(!complete);
    if (complete) open.mutate();
  }

  const needed = (value: string) => (missing && value.trim() === '' ? t('open.needed') : undefined);
  return (
    <Card title={t('open.title')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorState error={open.error} />
          <TextInput
            label={t('open.name')}
            hint={t('open.nameHint')}
            maxLength={100}
            value={title}
            error={needed(title)}
            onChange={(event) => setTitle(event.target.value)}
          />
          <Suspense fallback={<Skeleton lines={2} />}>
            <Columns>
              <DatePicker label={t('open.from')} value={from} onChange={setFrom} error={needed(from)} />
              <DatePicker label={t('open.until')} value={until} onChange={setUntil} error={needed(until)} />
            </Columns>
          </Suspense>
          <Row>
            <Button kind="primary" type="submit" busy={open.isPending}>
              {t('open.do')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
