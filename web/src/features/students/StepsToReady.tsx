import { useTranslation } from 'react-i18next';
import type { SchoolTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { ButtonLink, Row, Steps } from '@/ui';
import { openStep, stepNames } from './steps';

type Student = SchoolTypes['schemas']['StudentAnswer'];

const screens = {
  AANMELDING: { path: 'aanmelding', right: 'SUBMIT_AANMELDING' },
  ASSIGNMENT: undefined,
  TRAINING: { path: 'training', right: 'TRAIN' },
  INTAKE: { path: 'intake', right: 'HOLD_TALK' },
  DECISION: { path: 'besluit', right: 'DECIDE_READINESS' },
} as const;

/** The road to "klaar voor stage": what is done, what comes now, who has to do it. */
export function StepsToReady({ student, own }: { student: Student; own?: boolean }) {
  const { t } = useTranslation('students');
  const open = openStep(student);
  const { registered, trainingStarted, intakeHeld, ready } = student.readiness;
  const done = {
    AANMELDING: registered,
    ASSIGNMENT: Boolean(student.stagebegeleiderId),
    TRAINING: trainingStarted,
    INTAKE: intakeHeld,
    DECISION: ready,
  };
  return (
    <Steps
      label={t('steps.label')}
      steps={stepNames
        .filter((step) => step !== 'READY')
        .filter((step) => !own || step !== 'ASSIGNMENT')
        .map((step) => {
          const screen = screens[step];
          const may = screen && student.may.includes(screen.right);
          const see = screen && student.may.includes('SEE_CONTENT') && done[step];
          return {
            id: step,
            title: t(own ? `ownStep.${step}` : `stepTitle.${step}`),
            state: done[step] ? 'done' : step === open ? 'current' : 'todo',
            when:
              step === 'ASSIGNMENT' && student.stagebegeleiderName
                ? t('steps.assigned', {
                    name: student.stagebegeleiderName,
                    date: student.assignedOn ? formatDate(student.assignedOn) : '',
                  })
                : undefined,
            children: !own && screen && (may || see) && (
              <Row>
                <ButtonLink
                  kind={step === open && may ? 'primary' : 'secondary'}
                  to={`/leerlingen/${student.id}/${screen.path}`}
                >
                  {may ? t(`do.${step}`) : t('steps.see')}
                </ButtonLink>
              </Row>
            ),
          };
        })}
    />
  );
}
