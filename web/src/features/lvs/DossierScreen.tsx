import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download, type SchoolTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { StudentPage } from '@/lib/StudentPage';
import {
  Button,
  Card,
  Columns,
  EmptyState,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Row,
  Stack,
  StatusBadge,
  Steps,
  WorkItem,
  WorkList,
} from '@/ui';
import { dossierQuery, type Report, type Stage, type Visit } from './queries';
import { type About, ReportDialog } from './ReportDialog';
import { Signals } from './Signals';
import { VisitDialog } from './VisitDialog';

type Student = SchoolTypes['schemas']['StudentAnswer'];
type Dossier = SchoolTypes['schemas']['StageDossier'];

const parts = ['seen', 'well', 'attention', 'agreed'] as const;
const under_way = ['RUNNING', 'CLOSING'];
const over = ['COMPLETED', 'BROKEN_OFF', 'CANCELLED'];

/** All stages of a student in one line of time, with what was reported and what is still missing. */
export default function DossierScreen() {
  const { t } = useTranslation('lvs');
  return (
    <StudentPage title={t('title')} intro={t('intro')}>
      {(student) => (
        <Stack gap="lg">
          <Columns wide>
            <LineOfTime student={student} />
            {student.may.includes('SEE_SIGNALS') && <Signals student={student} />}
          </Columns>
          {student.may.includes('SEE_SIGNALS') && <TakeAlong studentId={student.id} />}
        </Stack>
      )}
    </StudentPage>
  );
}

const files = {
  document: ['dossier-export-document', 'stagedossier.pdf'],
  table: ['dossier-export-table', 'stagedossier.csv'],
  data: ['dossier-export', 'stagedossier.json'],
} as const;

/** The dossier as a file, for a system without a coupling and for paper. */
function TakeAlong({ studentId }: { studentId: string }) {
  const { t } = useTranslation('lvs');
  const fetching = useMutation({
    mutationFn: (form: keyof typeof files) =>
      download(`/api/school/v1/students/${studentId}/${files[form][0]}`, files[form][1]),
  });
  return (
    <Card title={t('export.title')} tone="quiet">
      <p>{t('export.why')}</p>
      <ErrorState error={fetching.error} />
      <Row gap="sm">
        {(['document', 'table', 'data'] as const).map((form) => (
          <Button
            key={form}
            icon="download"
            busy={fetching.isPending && fetching.variables === form}
            onClick={() => fetching.mutate(form)}
          >
            {t(`export.${form}`)}
          </Button>
        ))}
      </Row>
    </Card>
  );
}

function LineOfTime({ student }: { student: Student }) {
  const { t } = useTranslation('lvs');
  const dossier = useQuery(dossierQuery(student.id));
  const [writing, write] = useState<About>();
  const [visiting, visit] = useState<Stage>();
  const mayWrite = student.may.includes('WRITE_REPORT');
  const isMentor = student.may.includes('ANSWER_SIGNAL');
  const internal: About = { kind: 'INTERNAL_STAGE' };
  return (
    <Card
      title={t('line.title')}
      action={
        mayWrite && isMentor && <Button onClick={() => write(internal)}>{t('line.reportInternal')}</Button>
      }
    >
      <Loaded query={dossier} lines={6}>
        {(data) =>
          data.stages.length === 0 && data.reports.length === 0 ? (
            <EmptyState title={t('line.none')} why={t('line.noneWhy')} />
          ) : (
            <Steps
              label={t('line.title')}
              steps={[
                ...internalStep(data, t('phase.1')),
                ...data.stages.map((stage) => ({
                  id: stage.placementId,
                  title: [t(`phase.${stage.phase}`), stage.companyName].filter(Boolean).join(' · '),
                  state: over.includes(stage.state)
                    ? ('done' as const)
                    : under_way.includes(stage.state)
                      ? ('current' as const)
                      : ('todo' as const),
                  when:
                    stage.from && stage.until
                      ? `${formatDate(stage.from)} – ${formatDate(stage.until)}`
                      : t('line.noPeriod'),
                  children: (
                    <OfStage
                      dossier={data}
                      stage={stage}
                      mayWrite={mayWrite}
                      mayVisit={student.may.includes('RAISE_SIGNAL')}
                      write={write}
                      visit={visit}
                    />
                  ),
                })),
              ]}
            />
          )
        }
      </Loaded>
      {writing && <ReportDialog student={student} about={writing} close={() => write(undefined)} />}
      {visiting && <VisitDialog student={student} stage={visiting} close={() => visit(undefined)} />}
    </Card>
  );
}

function internalStep({ reports }: Dossier, title: string) {
  const internal = reports.filter(({ kind }) => kind === 'INTERNAL_STAGE');
  return internal.length === 0
    ? []
    : [
        {
          id: 'internal',
          title,
          state: 'done' as const,
          children: <Reports reports={internal} />,
        },
      ];
}

function OfStage({
  dossier,
  stage,
  mayWrite,
  mayVisit,
  write,
  visit,
}: {
  dossier: Dossier;
  stage: Stage;
  mayWrite: boolean;
  mayVisit: boolean;
  write: (about: About) => void;
  visit: (stage: Stage) => void;
}) {
  const { t } = useTranslation('lvs');
  const missing = dossier.visits.filter(
    ({ placementId, reported }) => placementId === stage.placementId && !reported,
  );
  return (
    <Stack gap="sm">
      {missing.map((one) => (
        <Missing key={one.id} visit={one} write={mayVisit ? write : undefined} />
      ))}
      <Reports reports={dossier.reports.filter(({ placementId }) => placementId === stage.placementId)} />
      {under_way.includes(stage.state) && (
        <Row gap="sm">
          {mayVisit && <Button onClick={() => visit(stage)}>{t('visit.do')}</Button>}
          {mayWrite && (
            <Button onClick={() => write({ kind: 'STAGE', placementId: stage.placementId })}>
              {t('report.do')}
            </Button>
          )}
        </Row>
      )}
    </Stack>
  );
}

function Missing({ visit, write }: { visit: Visit; write?: (about: About) => void }) {
  const { t } = useTranslation('lvs');
  return (
    <Notice tone={visit.overdue ? 'negative' : 'warning'} title={t('missing.title')}>
      <p>
        {t(visit.overdue ? 'missing.overdue' : 'missing.still', {
          date: formatDate(visit.visitedOn),
          name: visit.visitedByName,
        })}
      </p>
      {write && (
        <Row>
          <Button
            kind="primary"
            onClick={() => write({ kind: 'VISIT', visitId: visit.id, visitedOn: visit.visitedOn })}
          >
            {t('missing.do')}
          </Button>
        </Row>
      )}
    </Notice>
  );
}

function Reports({ reports }: { reports: readonly Report[] }) {
  const { t } = useTranslation('lvs');
  if (reports.length === 0) return null;
  return (
    <WorkList>
      {reports.map((report) => (
        <WorkItem
          key={report.id}
          title={t(`kind.${report.kind}`, { date: formatDate(report.happenedOn) })}
          about={
            <details className="op-details">
              <summary>{t('report.by', { name: report.authorName })}</summary>
              <Facts
                items={parts
                  .filter((part) => report.content[part])
                  .map((part): [string, string] => [t(`content.${part}`), report.content[part] ?? ''])}
              />
            </details>
          }
        >
          <StatusBadge tone="positive">{t('report.there')}</StatusBadge>
        </WorkItem>
      ))}
    </WorkList>
  );
}
