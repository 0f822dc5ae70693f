import { useTranslation } from 'react-i18next';
import { ButtonLink, Card, Row } from '@/ui';
import { useAttendance, useMyStages } from './queries';
import { SickNow } from './SickNow';

/** The way to report ill, for a parent and for who is 18: one tap from the first page, where somebody looks at seven o'clock. */
export default function SickCard() {
  const mine = useMyStages();
  return (mine.data ?? [])
    .filter(({ state }) => state === 'RUNNING' || state === 'CLOSING')
    .map((placement) => (
      <OfPlacement
        key={placement.id}
        id={placement.id}
        student={placement.you === 'PARENT' ? placement.student.name : undefined}
      />
    ));
}

function OfPlacement({ id, student }: { id: string; student?: string }) {
  const { t } = useTranslation('attendance');
  const attendance = useAttendance(id);
  if (!attendance.data?.mayReport) return null;
  const current = attendance.data.reports.filter(({ withdrawable }) => withdrawable);
  return (
    <Card title={student ? t('card.child', { student }) : t('card.own')}>
      {current.map((report) => (
        <SickNow key={report.id} placementId={id} report={report} />
      ))}
      <Row>
        <ButtonLink to={`/plaatsingen/${id}/ziek`}>{t('card.report')}</ButtonLink>
      </Row>
    </Card>
  );
}
