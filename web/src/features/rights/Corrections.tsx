import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  ErrorState,
  Loaded,
  Row,
  Stack,
  StatusBadge,
  TextArea,
  WorkItem,
  WorkList,
} from '@/ui';

/** "Klopt er iets niet?" in plain words, and what was answered. */
export function Corrections({ studentId, voice }: { studentId: string; voice: 'mine' | 'child' }) {
  const { t } = useTranslation('rights');
  const queries = useQueryClient();
  const [wrong, setWrong] = useState('');
  const [key, renew] = useIdempotencyKey();
  const queryKey = ['student', studentId, 'corrections'];
  const asked = useQuery({
    queryKey,
    queryFn: () =>
      orThrow(api.school.GET('/v1/students/{studentId}/corrections', { params: { path: { studentId } } })),
  });
  const asking = useMutation({
    mutationFn: () =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/corrections', {
          params: { path: { studentId } },
          body: { wrong },
          headers: idempotent(key),
        }),
      ),
    onSuccess: (all) => {
      setWrong('');
      queries.setQueryData(queryKey, all);
    },
    onSettled: renew,
  });
  return (
    <Card title={t(`${voice}.wrong.title`)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong.trim() !== '') asking.mutate();
        }}
      >
        <Stack>
          <ErrorState error={asking.error} />
          <TextArea
            rows={3}
            label={t(`${voice}.wrong.what`)}
            hint={t(`${voice}.wrong.hint`)}
            value={wrong}
            onChange={(event) => setWrong(event.target.value)}
          />
          <Row>
            <Button type="submit" large busy={asking.isPending}>
              {t('wrong.send')}
            </Button>
          </Row>
        </Stack>
      </form>
      <Loaded query={asked} lines={1}>
        {(all) =>
          all.length > 0 && (
            <WorkList>
              {all.map(({ id, wrong: text, askedAt, accepted, answer, answeredByName }) => (
                <WorkItem
                  key={id}
                  title={text}
                  about={
                    answer
                      ? t('wrong.answer', { name: answeredByName, answer })
                      : t('askedOn', { date: formatDate(askedAt) })
                  }
                >
                  <StatusBadge tone={answer ? (accepted ? 'positive' : 'negative') : 'warning'}>
                    {t(answer ? (accepted ? 'wrong.accepted' : 'wrong.refused') : 'wrong.waits')}
                  </StatusBadge>
                </WorkItem>
              ))}
            </WorkList>
          )
        }
      </Loaded>
    </Card>
  );
}
