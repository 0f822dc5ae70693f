import { useTranslation } from 'react-i18next';
import { Card, Link, Loaded, StatusBadge, WorkItem, WorkList } from '@/ui';
import { usePlacements } from './api';
import { ended, order, toneOf } from './states';

const going = order.filter((state) => !ended.includes(state));
const asked = 200;

/** Placements that cannot go on without the stagebegeleider. */
export default function WaitingForMe() {
  const { t } = useTranslation('placements');
  const placements = usePlacements(going, asked);
  return (
    <Card title={t('now.title')} action={<Link to="/plaatsingen">{t('now.all')}</Link>}>
      <Loaded query={placements}>
        {({ pages }) => {
          const mine = pages
            .flatMap(({ items }) => items)
            .filter(({ waitingFor = [] }) => waitingFor.includes('stagebegeleider'));
          if (mine.length === 0) return <p>{t('now.none')}</p>;
          return (
            <WorkList>
              {mine.slice(0, 8).map((line) => (
                <WorkItem
                  key={line.id}
                  title={line.studentName}
                  about={t(`next.${line.state}`)}
                  to={`/plaatsingen/${line.id}`}
                >
                  <StatusBadge tone={toneOf(line.state!)}>{t(`state.${line.state}`)}</StatusBadge>
                </WorkItem>
              ))}
            </WorkList>
          );
        }}
      </Loaded>
    </Card>
  );
}
