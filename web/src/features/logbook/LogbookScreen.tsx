import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDay } from '@/lib/format';
import { usePathParams } from '@/lib/urlState';
import { Card, EmptyState, Facts, Loaded, Page, Pictogram, Row, Stack } from '@/ui';

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
  // Only for the words of the goals.
  const placement = useQuery({
    queryKey: ['placement', placementId],
    queryFn: () =>
      orThrow(api.placement.GET('/v1/placements/{id}', { params: { path: { id: placementId } } })),
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
                  {(day.pictograms?.length ?? 0) > 0 && (
                    <p>{day.pictograms?.map((code) => t([`did.${code}`, 'did.other'])).join(', ')}</p>
                  )}
                  {day.text && <p>{day.text}</p>}
                  {Object.keys(day.scores ?? {}).length > 0 && (
                    <Facts
                      items={Object.entries(day.scores ?? {}).map(([goal, score]) => [
                        placement.data?.goals?.find(({ code }) => code === goal)?.text ?? t('goalOfDay'),
                        t(`score.${score}`),
                      ])}
                    />
                  )}
                </Card>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
