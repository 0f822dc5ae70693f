import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolTypes } from '@/api';
import { formatDate, formatMoment } from '@/lib/format';
import { StudentPage } from '@/lib/StudentPage';
import { Button, Card, Columns, EmptyState, Loaded, Row, Stack } from '@/ui';
import { CourseForm } from './CourseForm';
import { PlanForm } from './PlanForm';
import { stagesQuery, trajectQuery } from './queries';
import { TrajectPicture } from './TrajectPicture';

type Student = SchoolTypes['schemas']['StudentAnswer'];
type Traject = SchoolTypes['schemas']['Traject'];

/** The individual traject: as a picture, as a plan to edit, and every plan there was before. */
export default function TrajectScreen() {
  const { t } = useTranslation('traject');
  return (
    <StudentPage title={t('title')} intro={t('intro')}>
      {(student) => <OfStudent student={student} />}
    </StudentPage>
  );
}

function OfStudent({ student }: { student: Student }) {
  const traject = useQuery(trajectQuery(student.id));
  return (
    <Loaded query={traject} lines={6}>
      {({ data, etag }) => <Shown student={student} traject={data} etag={etag} />}
    </Loaded>
  );
}

function Shown({ student, traject, etag }: { student: Student; traject: Traject; etag: string | undefined }) {
  const { t } = useTranslation('traject');
  const [planning, plan] = useState(false);
  const stages = useQuery(stagesQuery(student.id));
  const mayEdit = student.may.includes('EDIT_TRAJECT');
  if (planning) return <PlanForm student={student} traject={traject} etag={etag} close={() => plan(false)} />;
  return (
    <Stack gap="lg">
      <Card
        title={t('plan')}
        action={
          mayEdit && traject.phases.length > 0 && <Button onClick={() => plan(true)}>{t('edit')}</Button>
        }
      >
        {traject.phases.length === 0 ? (
          <EmptyState
            title={t('none')}
            why={t(mayEdit ? 'noneWhy' : 'noneWait')}
            action={
              mayEdit && (
                <Button kind="primary" onClick={() => plan(true)}>
                  {t('first')}
                </Button>
              )
            }
          />
        ) : (
          <TrajectPicture
            phases={traject.phases}
            phase={traject.phase}
            leaves={student.expectedLeaving}
            stages={stages.data}
          />
        )}
      </Card>
      <Columns wide>
        {mayEdit && <CourseForm student={student} />}
        {traject.versions.length > 0 && <Versions versions={traject.versions} />}
      </Columns>
    </Stack>
  );
}

function Versions({ versions }: { versions: Traject['versions'] }) {
  const { t } = useTranslation('traject');
  return (
    <Card title={t('versions')} tone="quiet">
      <Stack gap="sm">
        {versions.map(({ version, at, authorName, reason, phases }) => (
          <details key={version} className="op-details">
            <summary>{t('version', { version, when: formatMoment(at), name: authorName })}</summary>
            <p>{reason}</p>
            <ul>
              {phases.map((planned) => (
                <li key={`${planned.phase}-${planned.from}`}>
                  {t(`phase.${planned.phase}`)}:{' '}
                  {t('period', { from: formatDate(planned.from), until: formatDate(planned.until) })}
                </li>
              ))}
            </ul>
          </details>
        ))}
        <Row>
          <span className="op-small op-subtle">{t('kept')}</span>
        </Row>
      </Stack>
    </Card>
  );
}
