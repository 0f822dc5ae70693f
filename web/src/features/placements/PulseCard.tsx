import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Card, ErrorState, Notice, PictoButton, Pictos, Row, Stack } from '@/ui';
import { useMyPlacements } from './api';
import { type Face, faces, type Pulse, questions, usePulse } from './pulse';

type Answers = Partial<Record<(typeof questions)[number], Face>>;

/** Once a week three faces: the work, the guidance, and how the student feels. */
export default function PulseCard() {
  const running = (useMyPlacements().data ?? []).find(
    ({ state }) => state === 'RUNNING' || state === 'CLOSING',
  );
  return running ? <Ask placementId={running.id} /> : null;
}

function Ask({ placementId }: { placementId: string }) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const pulse = usePulse(placementId);
  const [answers, setAnswers] = useState<Answers>({});
  const say = useMutation({
    mutationFn: (said: Required<Answers>) =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/pulse', {
          params: { path: { placementId } },
          body: said,
        }),
      ),
    onSuccess: (now: Pulse) => client.setQueryData(['pulse', placementId], now),
  });
  if (say.isSuccess) {
    const sad = Object.values(say.variables).includes('SAD');
    return (
      <Notice tone="positive" title={t('pulse.thanks')}>
        <p>{t(sad ? 'pulse.sadNext' : 'pulse.next')}</p>
      </Notice>
    );
  }
  if (!pulse.data?.asked) return null;
  const open = questions.find((question) => !answers[question]);
  return (
    <Card title={t('pulse.title')} tone="accent">
      <Stack>
        <ErrorState error={say.error} />
        {open ? (
          <>
            <p>{t(`pulse.question.${open}`)}</p>
            <Pictos label={t(`pulse.question.${open}`)}>
              {faces.map(([face, picto]) => (
                <PictoButton
                  key={face}
                  picto={picto}
                  onClick={() => setAnswers({ ...answers, [open]: face })}
                >
                  {t(`pulse.face.${face}`)}
                </PictoButton>
              ))}
            </Pictos>
          </>
        ) : (
          <ul>
            {questions.map((question) => (
              <li key={question}>
                {t(`pulse.about.${question}`)}: {t(`pulse.face.${answers[question]}`)}
              </li>
            ))}
          </ul>
        )}
        <Row>
          {!open && (
            <Button
              kind="primary"
              large
              disabled={say.isPending}
              onClick={() => say.mutate(answers as Required<Answers>)}
            >
              {t('pulse.send')}
            </Button>
          )}
          {Object.keys(answers).length > 0 && (
            <Button kind="subtle" onClick={() => setAnswers({})}>
              {t('pulse.again')}
            </Button>
          )}
        </Row>
        <p className="op-small">{t('pulse.who')}</p>
      </Stack>
    </Card>
  );
}
