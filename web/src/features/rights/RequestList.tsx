import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { StatusBadge, WorkItem, WorkList } from '@/ui';
import { type Line, tones } from './requests';

/** What was asked, of whom, and how far it is. */
export function RequestList({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('rights');
  return (
    <WorkList>
      {lines.map((line) => (
        <WorkItem
          key={line.id}
          title={t(`list.${line.kind}`, { name: line.studentName ?? t('list.gone') })}
          about={[
            t('askedOn', { date: formatDate(line.askedAt) }),
            t(`askedAs.${line.askedAs}`),
            line.state === 'COLLECTING' && t('progress', { here: line.answered, all: line.services }),
          ]
            .filter(Boolean)
            .join(' · ')}
          to={`/verzoeken/${line.id}`}
        >
          <StatusBadge tone={tones[line.state]}>{t(`state.${line.state}`)}</StatusBadge>
        </WorkItem>
      ))}
    </WorkList>
  );
}
