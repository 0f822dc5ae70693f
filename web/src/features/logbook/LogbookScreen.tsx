import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDay } from '@/lib/format';
import { usePathParams } from '@/lib/urlState';
import { Card, EmptyState, Loaded, Page, Pictogram, Row, Stack } from '@/ui';

const pictos = { GOOD: 'good', OKAY: 'ok', HARD: 'hard' } as const;

/** The days of one placement, newest first. */
export default function LogbookScreen() {
  const { t } = useTranslation('logbook');
  const { placementId } = usePathParams<'placementId'>();
  const entries = useQuery({
    queryKey: ['logbook', placementId],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/logbook-entries', {
          params: { path: { placementId } },
        }),
      ),
  });
  return (
    <Page title={t('title')} back={{ to: `/plaatsingen/${placementId}`, label: t('back') }}>
      <Loaded query={entries}>
        {(days) =>
          days.length === 0 ? (
            <EmptyState title={t('empty.title')} why={t('empty.why')} />
          ) : (
            <Stack>
              {days.map((day) => (
                <Card key={day.id} title={formatDay(day.onDay!)}>
                  <Row>
                    <Pictogram name={pictos[day.mood!]} size={40} />
                    <span>{t(`mood.${day.mood}`)}</span>
                  </Row>
                  {day.text && <p>{day.text}</p>}
                </Card>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
