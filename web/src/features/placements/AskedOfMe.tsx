import { useTranslation } from 'react-i18next';
import { hasRole, useRoles } from '@/lib/session';
import { Card, WorkItem, WorkList } from '@/ui';
import { type Placement, useMyPlacements } from './api';

/** What a stage waits for from the student or the parent who looks: a klik, a signature. */
export default function AskedOfMe() {
  const { t } = useTranslation('placements');
  const role = hasRole(useRoles(), ['student']) ? 'student' : 'parent';
  const mine = useMyPlacements();
  const asked = (mine.data ?? [])
    .filter(({ waitingFor = [] }) => waitingFor.includes(role))
    .flatMap((placement) => {
      const what = question(placement);
      return what ? [{ placement, ...what }] : [];
    });
  if (asked.length === 0) return null;
  return (
    <Card title={t('asked.title')} tone="accent">
      <WorkList>
        {asked.map(({ placement, text, to }) => (
          <WorkItem
            key={placement.id}
            title={t(`asked.${text}`)}
            about={placement.place && t('asked.at', { company: placement.place.companyName })}
            to={to}
          />
        ))}
      </WorkList>
    </Card>
  );
}

function question({ id, state }: Placement) {
  if (state === 'ACQUAINTANCE') return { text: 'klik', to: '/mijn-stage' };
  if (state === 'CONTRACT') return { text: 'contract', to: `/plaatsingen/${id}/contract` };
  if (state === 'CLOSING') return { text: 'certificate', to: `/plaatsingen/${id}/beoordeling` };
  return undefined;
}
