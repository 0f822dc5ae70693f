import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Dialog, ErrorState, Stack, TextArea, toast } from '@/ui';
import type { Expiry } from './queries';

/** Stops the erasing of one student, or lets it go on; both say why. */
export function HoldButton({ line: { studentId, studentName, state } }: { line: Expiry }) {
  const { t } = useTranslation('retention');
  const queries = useQueryClient();
  const [open, show] = useState(false);
  const [reason, setReason] = useState('');
  const lifts = state === 'HELD';
  const deciding = useMutation({
    mutationFn: () => {
      const call = { params: { path: { studentId } }, body: { reason } };
      return orThrow(
        lifts
          ? api.school.PUT('/v1/retention/holds/{studentId}/lifting', call)
          : api.school.PUT('/v1/retention/holds/{studentId}', call),
      );
    },
    onSuccess: () => {
      show(false);
      setReason('');
      toast(t(lifts ? 'hold.lifted' : 'hold.put'));
      return queries.invalidateQueries({ queryKey: ['retention'] });
    },
  });
  if (state === 'ERASING') return null;
  const form = `hold-${studentId}`;
  return (
    <>
      <Button onClick={() => show(true)}>
        {t(lifts ? 'hold.lift' : 'hold.do')}
        <span className="op-hidden"> {studentName}</span>
      </Button>
      <Dialog
        open={open}
        onClose={() => show(false)}
        title={t(lifts ? 'hold.liftTitle' : 'hold.title', { name: studentName })}
        foot={
          <Button
            kind="primary"
            type="submit"
            form={form}
            busy={deciding.isPending}
            disabled={reason.trim() === ''}
          >
            {t(lifts ? 'hold.lift' : 'hold.do')}
          </Button>
        }
      >
        <form
          id={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            deciding.mutate();
          }}
        >
          <Stack>
            <ErrorState error={deciding.error} />
            <p>{t(lifts ? 'hold.liftMeans' : 'hold.means')}</p>
            <TextArea
              rows={3}
              label={t('hold.reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
