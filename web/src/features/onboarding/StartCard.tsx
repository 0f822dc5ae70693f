import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session';
import { Card, WorkItem, WorkList } from '@/ui';

const atSchool = [
  ['team', '/collegas'],
  ['policy', '/stagebeleid'],
  ['students', '/leerlingen/importeren'],
  ['lvs', '/lvs-koppeling'],
  ['retention', '/bewaren'],
] as const;
const elsewhere = [
  ['team', '/collegas'],
  ['pool', '/bedrijven'],
] as const;

/** Where an administrator begins: a school that was just opened has nothing else to show yet. */
export default function StartCard() {
  const { t } = useTranslation('onboarding');
  const { tenant } = useSession();
  return (
    <Card title={t('start.title')}>
      <p>{t('start.intro')}</p>
      <WorkList>
        {(tenant?.kind === 'SCHOOL' ? atSchool : elsewhere).map(([what, to]) => (
          <WorkItem key={what} to={to} title={t(`start.${what}`)} about={t(`start.${what}Why`)} />
        ))}
      </WorkList>
    </Card>
  );
}
