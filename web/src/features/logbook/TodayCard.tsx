import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card, EmptyState, Loaded, PictoLink, Pictos } from '@/ui';
import { isRunning, ownPlacementsQuery } from './log';

/** The question of the day, for who has a stage; the others read when it will come. */
export default function TodayCard() {
  const { t } = useTranslation('logbook');
  const mine = useQuery(ownPlacementsQuery);
  return (
    <Loaded query={mine}>
      {(all) =>
        all.some(isRunning) ? (
          <Card title={t('question')}>
            <Pictos label={t('question')}>
              <PictoLink picto="good" to="/logboek?mood=GOOD">
                {t('mood.GOOD')}
              </PictoLink>
              <PictoLink picto="ok" to="/logboek?mood=OKAY">
                {t('mood.OKAY')}
              </PictoLink>
              <PictoLink picto="hard" to="/logboek?mood=HARD">
                {t('mood.HARD')}
              </PictoLink>
            </Pictos>
          </Card>
        ) : (
          <EmptyState title={t('none.title')} why={t('none.why')} />
        )
      }
    </Loaded>
  );
}
