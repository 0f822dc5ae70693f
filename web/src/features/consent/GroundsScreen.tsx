import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, Facts, Loaded, Notice, Page, Stack, StatusBadge } from '@/ui';

const tones = { LAW: 'info', PUBLIC_TASK: 'info', CONSENT: 'positive' } as const;

/** What the school keeps, why, and what the student decides: the register in words for whom it is about. */
export default function GroundsScreen() {
  const { t } = useTranslation('consent');
  const grounds = useQuery({ queryKey: ['grounds'], queryFn: () => orThrow(api.school.GET('/v1/grounds')) });
  return (
    <Page title={t('grounds.title')} intro={t('grounds.intro')}>
      <Loaded query={grounds} lines={8}>
        {(all) => (
          <Stack gap="lg">
            <HowLong />
            <Notice title={t('grounds.own')}>
              <p>{t('grounds.ownWhy')}</p>
            </Notice>
            {all.map((ground) => (
              <Card
                key={ground.code}
                title={ground.title}
                action={
                  <StatusBadge tone={tones[ground.basis]}>{t(`grounds.basis.${ground.basis}`)}</StatusBadge>
                }
              >
                <Facts
                  items={[
                    [t('grounds.what'), ground.what],
                    [t('grounds.why'), ground.why],
                    [t('grounds.who'), ground.recipients],
                    [t('grounds.kept'), ground.kept],
                    [t('grounds.source'), ground.source],
                  ]}
                />
              </Card>
            ))}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

/** What the terms of this school come to; everything of a student goes at once. */
function HowLong() {
  const { t } = useTranslation('consent');
  const period = useQuery({
    queryKey: ['retention', 'period'],
    queryFn: () => orThrow(api.school.GET('/v1/retention/period')),
  });
  if (!period.data) return null;
  const { withoutStage, withStage } = period.data;
  return (
    <Notice title={t('grounds.howLong')}>
      <p>{t('grounds.withoutStage', { time: inYears(withoutStage) })}</p>
      {withStage !== withoutStage && <p>{t('grounds.withStage', { time: inYears(withStage) })}</p>}
      <p>{t('grounds.atOnce')}</p>
    </Notice>
  );

  function inYears(months: number): string {
    return months % 12 === 0
      ? t('grounds.years', { count: months / 12 })
      : t('grounds.months', { count: months });
  }
}
