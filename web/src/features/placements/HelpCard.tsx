import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatNumber } from '@/lib/format';
import { Card, Facts } from '@/ui';

/** How fast a stagecoach or jobcoach answers this school. */
export default function HelpCard() {
  const { t } = useTranslation('placements');
  const summary = useQuery({
    queryKey: ['help-summary'],
    queryFn: () => orThrow(api.placement.GET('/v1/help-summary')),
  });
  if (!summary.data || summary.data.asked === 0) return null;
  const { asked, waiting, late, medianDays } = summary.data;
  return (
    <Card title={t('help.title')}>
      <Facts
        items={[
          [
            t('help.median'),
            medianDays === null || medianDays === undefined
              ? t('help.noAnswers')
              : t('help.medianDays', {
                  count: medianDays,
                  days: formatNumber(medianDays, { maximumFractionDigits: 1 }),
                }),
          ],
          [t('help.total'), formatNumber(asked)],
          [t('help.waiting'), t('help.waitingOf', { waiting, late })],
        ]}
      />
    </Card>
  );
}
