import { useTranslation } from 'react-i18next';
import { formatDay } from '@/lib/format';
import { Card, StatusBadge, Table, type Tone } from '@/ui';
import type { Placement } from './api';
import { type Face, questions, usePulse } from './pulse';

const tones: Record<Face, Tone> = { HAPPY: 'positive', NEUTRAL: 'warning', SAD: 'negative' };
const shown = 12;

/** How the student says the last weeks were. */
export function PulseWeeks({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const pulse = usePulse(placement.id, placement.you !== 'PARENT');
  const weeks = pulse.data?.weeks ?? [];
  if (weeks.length === 0) return null;
  return (
    <Card title={t('pulse.weeks')}>
      <Table
        caption={t('pulse.weeks')}
        hideCaption
        rows={weeks.slice(0, shown)}
        rowKey={({ week }) => week}
        columns={[
          { id: 'week', header: t('pulse.week'), names: true, cell: ({ week }) => formatDay(week) },
          ...questions.map((question) => ({
            id: question,
            header: t(`pulse.about.${question}`),
            cell: (row: (typeof weeks)[number]) => (
              <StatusBadge tone={tones[row[question]]}>{t(`pulse.face.${row[question]}`)}</StatusBadge>
            ),
          })),
        ]}
      />
    </Card>
  );
}
