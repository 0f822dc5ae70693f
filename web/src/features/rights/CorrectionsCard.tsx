import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, byPage, orThrow, type SchoolTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, Card, Dialog, ErrorState, More, Stack, TextArea, toast, WorkItem, WorkList } from '@/ui';

type Correction = SchoolTypes['schemas']['Correction'];

/** What students and parents say is wrong, for who can change it. Nothing to answer, nothing to see. */
export default function CorrectionsCard() {
  const { t } = useTranslation('rights');
  const [chosen, choose] = useState<Correction>();
  const open = useInfiniteQuery({
    queryKey: ['corrections'],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(api.school.GET('/v1/corrections', { params: { query: { cursor: pageParam } } })),
  });
  const all = open.data?.pages.flatMap(({ items }) => items) ?? [];
  return all.length === 0 ? null : (
    <Card title={t('wrong.card')} tone="accent">
      <WorkList>
        {all.map((correction) => (
          <WorkItem
            key={correction.id}
            title={correction.studentName}
            to={`/leerlingen/${correction.studentId}`}
            about={[
              correction.wrong,
              t(`askedAs.${correction.askedAs}`),
              t('askedOn', { date: formatDate(correction.askedAt) }),
            ].join(' · ')}
          >
            <Button onClick={() => choose(correction)}>{t('wrong.reply')}</Button>
          </WorkItem>
        ))}
      </WorkList>
      <More of={open} />
      {chosen && <Answer correction={chosen} close={() => choose(undefined)} />}
    </Card>
  );
}

function Answer({ correction, close }: { correction: Correction; close: () => void }) {
  const { t } = useTranslation('rights');
  const queries = useQueryClient();
  const [answer, setAnswer] = useState('');
  const answering = useMutation({
    mutationFn: (accepted: boolean) =>
      orThrow(
        api.school.PUT('/v1/corrections/{correctionId}/answer', {
          params: { path: { correctionId: correction.id } },
          body: { accepted, answer },
        }),
      ),
    onSuccess: () => {
      close();
      toast(t('wrong.answered'));
      return queries.invalidateQueries({ queryKey: ['corrections'] });
    },
  });
  return (
    <Dialog
      open
      onClose={close}
      title={t('wrong.replyTo', { name: correction.studentName })}
      foot={
        <>
          <Button busy={answering.isPending} onClick={() => answering.mutate(false)}>
            {t('wrong.refuse')}
          </Button>
          <Button kind="primary" busy={answering.isPending} onClick={() => answering.mutate(true)}>
            {t('wrong.accept')}
          </Button>
        </>
      }
    >
      <Stack>
        <blockquote>{correction.wrong}</blockquote>
        <ErrorState error={answering.error} />
        <TextArea
          rows={3}
          label={t('wrong.replyText')}
          hint={t('wrong.replyHint')}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </Stack>
    </Dialog>
  );
}
