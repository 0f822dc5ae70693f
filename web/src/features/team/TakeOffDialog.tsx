import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Dialog, ErrorState, Stack, toast } from '@/ui';
import type { Colleague } from './queries';

/** Who leaves loses every role here; whoever did it by mistake invites again. */
export function TakeOffDialog({ of: { id, name, you } }: { of: Colleague }) {
  const { t } = useTranslation('team');
  const queries = useQueryClient();
  const [open, show] = useState(false);
  const taking = useMutation({
    mutationFn: () => orThrow(api.school.DELETE('/v1/team-members/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      show(false);
      toast(t('off.done', { name }));
      await queries.invalidateQueries({ queryKey: ['team'] });
    },
  });
  return (
    <>
      <Button kind="subtle" onClick={() => show(true)}>
        {t('off.do')}
        <span className="op-hidden"> {name}</span>
      </Button>
      <Dialog
        open={open}
        onClose={() => show(false)}
        title={t('off.title', { name })}
        foot={
          <>
            <Button onClick={() => show(false)}>{t('form.cancel')}</Button>
            <Button kind="danger" busy={taking.isPending} onClick={() => taking.mutate()}>
              {t('off.confirm')}
            </Button>
          </>
        }
      >
        <Stack>
          <ErrorState error={taking.error} />
          <p>{t(you ? 'off.meansYou' : 'off.means')}</p>
          <p>{t('off.students')}</p>
          <p>{t('off.undo')}</p>
        </Stack>
      </Dialog>
    </>
  );
}
