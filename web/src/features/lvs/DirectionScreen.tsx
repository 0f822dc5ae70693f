import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes } from '@/api';
import { formatDate, today } from '@/lib/format';
import { StudentPage } from '@/lib/StudentPage';
import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Row,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '@/ui';
import { useSend } from '@/lib/useSend';

type Student = SchoolTypes['schemas']['StudentAnswer'];
type DirectionRequest = SchoolTypes['schemas']['DirectionRequest'];

const sectors = [
  'GREEN',
  'ANIMALS',
  'HOSPITALITY',
  'RETAIL',
  'LOGISTICS',
  'CONSTRUCTION',
  'TECHNICAL',
  'CARE',
  'CLEANING',
  'OTHER',
] as const;

/** In which direction the student goes on, decided by all together after the orienting phase. */
export default function DirectionScreen() {
  const { t } = useTranslation('lvs');
  return (
    <StudentPage title={t('direction.title')} intro={t('direction.intro')}>
      {(student) => (
        <Stack gap="lg">
          <Decisions student={student} />
          {student.may.includes('DECIDE_DIRECTION') &&
            (student.readiness.ready ? (
              <DirectionForm student={student} />
            ) : (
              <Notice tone="warning" title={t('direction.early')}>
                <p>{t('direction.earlyWhy')}</p>
              </Notice>
            ))}
        </Stack>
      )}
    </StudentPage>
  );
}

function Decisions({ student }: { student: Student }) {
  const { t } = useTranslation('lvs');
  const decisions = useQuery({
    queryKey: ['student', student.id, 'direction'],
    queryFn: () =>
      orThrow(
        api.school.GET('/v1/students/{studentId}/direction-decisions', {
          params: { path: { studentId: student.id } },
        }),
      ),
  });
  return (
    <Loaded query={decisions}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState title={t('direction.none')} why={t('direction.noneWhy')} />
        ) : (
          <>
            {all.map((decision) => (
              <Card key={decision.id} title={t(`pool:sector.${decision.direction}`)}>
                <Facts
                  items={[
                    [t('direction.decidedOn'), formatDate(decision.decidedOn)],
                    [t('direction.by'), decision.decidedByName],
                    [
                      t('direction.with'),
                      [student.displayName, decision.mentorName, ...decision.parents].join(', '),
                    ],
                    [t('direction.motivation'), decision.motivation],
                  ]}
                />
              </Card>
            ))}
          </>
        )
      }
    </Loaded>
  );
}

type Form = {
  direction: string;
  decidedOn: string;
  parents: string[];
  studentAgrees: boolean;
  motivation: string;
};

function DirectionForm({ student }: { student: Student }) {
  const { t } = useTranslation('lvs');
  const form = useForm<Form>({
    defaultValues: { direction: '', decidedOn: today(), parents: [], studentAgrees: false, motivation: '' },
  });
  const { submit, busy, error } = useSend(form, {
    saved: t('direction.saved'),
    send: ({ decidedOn, parents, ...decision }, headers) =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/direction-decisions', {
          params: { path: { studentId: student.id } },
          body: {
            ...decision,
            parents: [parents].flat().filter(Boolean),
            ...(decidedOn && { decidedOn }),
          } as DirectionRequest,
          headers,
        }),
      ),
    done: () => form.reset(),
  });
  const problems = form.formState.errors;
  return (
    <Card title={t('direction.new')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <ErrorState error={error} />
          <Select
            label={t('direction.direction')}
            empty={t('choose')}
            options={sectors.map((value) => ({ value, label: t(`pool:sector.${value}`) }))}
            error={problems.direction?.message}
            {...form.register('direction')}
          />
          <TextInput
            type="date"
            label={t('direction.decidedOn')}
            error={problems.decidedOn?.message}
            {...form.register('decidedOn')}
          />
          {student.guardians.length > 0 && (
            <fieldset className="op-field">
              <legend className="op-field__label">{t('direction.parents')}</legend>
              <Stack gap="sm">
                {student.guardians.map(({ id, name }) => (
                  <Checkbox key={id} label={name} value={name} {...form.register('parents')} />
                ))}
              </Stack>
              {problems.parents?.message && <p className="op-field__error">{problems.parents.message}</p>}
            </fieldset>
          )}
          <Checkbox
            label={t('direction.studentAgrees', { name: student.givenName })}
            error={problems.studentAgrees?.message}
            {...form.register('studentAgrees')}
          />
          <TextArea
            rows={3}
            label={t('direction.motivation')}
            hint={t('direction.motivationHint')}
            error={problems.motivation?.message}
            {...form.register('motivation')}
          />
          <Row>
            <Button kind="primary" type="submit" busy={busy}>
              {t('direction.save')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
