import { useTranslation } from 'react-i18next';
import { hasRole, useRoles } from '@/lib/session';
import { Card, WorkItem, WorkList } from '@/ui';
import { useMyInternalStages } from './queries';

/** The internal stage of the student who looks, or of the child of the parent who looks. */
export default function MyInternalStageCard() {
  const { t } = useTranslation('internal');
  const own = hasRole(useRoles(), ['student']);
  const going = (useMyInternalStages().data ?? []).filter(({ closed }) => !closed);
  if (going.length === 0) return null;
  return (
    <Card title={t(own ? 'mine' : 'ofChild')}>
      <WorkList>
        {going.map((stage) => (
          <WorkItem
            key={stage.id}
            to={`/interne-stages/${stage.id}`}
            title={own ? t('toTasks') : stage.studentName}
            about={t('doneOf', { done: stage.done, steps: stage.steps })}
          />
        ))}
      </WorkList>
    </Card>
  );
}
