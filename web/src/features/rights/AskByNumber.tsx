import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { Button, Dialog, ErrorState, RadioCards, Stack, TextInput, toast } from '@/ui';
import type { Line } from './requests';

const kinds = ['EXPORT', 'ERASURE'] as const satisfies readonly Line['kind'][];

/** For a request that came by letter or word: the number on it says whose it is. */
export function AskByNumber() {
  const { t } = useTranslation('rights');
  const queries = useQueryClient();
  const [open, show] = useState(false);
  const [localNumber, setNumber] = useState('');
  const [kind, setKind] = useState<Line['kind']>('EXPORT');
  const [key, renew] = useIdempotencyKey();
  const asking = useMutation({
    mutationFn: () =>
      orThrow(
        api.school.POST('/v1/rights-requests', { body: { localNumber, kind }, headers: idempotent(key) }),
      ),
    onSuccess: () => {
      show(false);
      setNumber('');
      toast(t('byNumber.done'));
      return queries.invalidateQueries({ queryKey: ['rights-requests'] });
    },
    onSettled: renew,
  });
  return (
    <>
      <Button icon="plus" onClick={() => show(true)}>
        {t('byNumber.open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => show(false)}
        title={t('byNumber.title')}
        foot={
          <Button
            kind="primary"
            type="submit"
            form="by-number"
            busy={asking.isPending || localNumber.trim() === ''}
          >
            {t('byNumber.send')}
          </Button>
        }
      >
        <form
          id="by-number"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            asking.mutate();
          }}
        >
          <Stack>
            <ErrorState error={asking.error} />
            <TextInput
              label={t('byNumber.number')}
              hint={t('byNumber.hint')}
              value={localNumber}
              onChange={(event) => setNumber(event.target.value)}
            />
            <RadioCards
              label={t('byNumber.kind')}
              options={kinds.map((value) => ({
                value,
                label: t(`byNumber.${value}`),
              }))}
              value={kind}
              onChange={(event) => setKind(event.target.value as Line['kind'])}
            />
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
