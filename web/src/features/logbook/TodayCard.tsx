import { useTranslation } from 'react-i18next';
import { Card, PictoLink, Pictos } from '@/ui';

export default function TodayCard() {
  const { t } = useTranslation('logbook');
  return (
    <Card>
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
  );
}
