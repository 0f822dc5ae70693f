import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Card, Dialog, ErrorState, PictoButton, Pictos, Row } from '@/ui';
import { type Placement, useChange } from './api';
import { type Refusal, RefusalFields, refusalOf, type RefusalReason } from './RefusalFields';

type Answer = 'YES' | 'DOUBT' | 'NO';

/** After they met: the student says it with a picture, the stagebegeleider writes down what the company said. */
export function Klik({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState<RefusalReason | ''>('');
  const [explanation, setExplanation] = useState('');
  const refusal = refusalOf(reason, explanation);
  const say = useChange(placement.id!, ({ answer, why }: { answer: Answer; why?: Refusal }) =>
    orThrow(
      api.placement.PUT('/v1/placements/{id}/klik', {
        params: { path: { id: placement.id! } },
        body: { answer, refusal: why },
      }),
    ),
  );
  if (placement.state !== 'ACQUAINTANCE') return null;
  if (placement.you === 'STUDENT') {
    return (
      <Card title={t('klik.student')}>
        <ErrorState error={say.error} />
        <Pictos label={t('klik.student')}>
          {(
            [
              ['YES', 'good'],
              ['DOUBT', 'ok'],
              ['NO', 'no'],
            ] as const
          ).map(([answer, picto]) => (
            <PictoButton
              key={answer}
              picto={picto}
              chosen={placement.studentKlik === answer}
              onClick={() => say.mutate({ answer })}
            >
              {t(`klik.${answer}`)}
            </PictoButton>
          ))}
        </Pictos>
      </Card>
    );
  }
  if (placement.you !== 'STAGEBEGELEIDER' && placement.you !== 'TEAMLEIDER') return null;
  return (
    <Card title={t('klik.company')}>
      <p>{t('klik.studentSaid', { answer: t(`klik.${placement.studentKlik}`) })}</p>
      <ErrorState error={say.error} />
      <Row>
        {(['YES', 'DOUBT', 'NO'] as const).map((answer) => (
          <Button
            key={answer}
            aria-pressed={placement.companyKlik === answer}
            onClick={() => (answer === 'NO' ? setRefusing(true) : say.mutate({ answer }))}
          >
            {t(`klik.${answer}`)}
          </Button>
        ))}
      </Row>
      <Dialog
        open={refusing}
        onClose={() => setRefusing(false)}
        title={t('refusal.ask')}
        foot={
          <Button
            kind="primary"
            disabled={!refusal}
            onClick={() => {
              say.mutate({ answer: 'NO', why: refusal });
              setRefusing(false);
            }}
          >
            {t('refusal.do')}
          </Button>
        }
      >
        <RefusalFields
          reason={reason}
          explanation={explanation}
          onReason={setReason}
          onExplanation={setExplanation}
        />
      </Dialog>
    </Card>
  );
}
