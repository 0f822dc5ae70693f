import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Card, ErrorState, PictoButton, Pictos, Row } from '@/ui';
import { type Placement, useChange } from './api';

type Answer = 'YES' | 'DOUBT' | 'NO';

/** After they met: the student says it with a picture, the stagebegeleider writes down what the company said. */
export function Klik({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const say = useChange(placement.id!, (answer: Answer) =>
    orThrow(
      api.placement.PUT('/v1/placements/{id}/klik', {
        params: { path: { id: placement.id! } },
        body: { answer },
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
              onClick={() => say.mutate(answer)}
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
            onClick={() => say.mutate(answer)}
          >
            {t(`klik.${answer}`)}
          </Button>
        ))}
      </Row>
    </Card>
  );
}
