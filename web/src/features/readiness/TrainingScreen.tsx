import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, type SchoolTypes, useApiErrors } from '@/api';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  Dialog,
  ErrorState,
  Loaded,
  RadioCards,
  Row,
  Select,
  Stack,
  StatusBadge,
  TextInput,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';
import { StudentPage } from '@/lib/StudentPage';

type Module = SchoolTypes['schemas']['ModuleAnswer'];
type Form = {
  status: Module['status'];
  testResult: NonNullable<Module['testResult']> | '';
  testedOn: string;
  closingTalkOn: string;
};
const tones = { NOT_STARTED: 'neutral', BUSY: 'info', DONE: 'positive' } as const;

export default function TrainingScreen() {
  const { t } = useTranslation('readiness');
  return (
    <StudentPage title={t('training.title')} intro={t('training.intro')}>
      {({ id, may }) => <Training studentId={id} mayEdit={may.includes('TRAIN')} />}
    </StudentPage>
  );
}

function Training({ studentId, mayEdit }: { studentId: string; mayEdit: boolean }) {
  const { t } = useTranslation('readiness');
  const [editing, edit] = useState<Module>();
  const training = useQuery({
    queryKey: ['student', studentId, 'training'],
    queryFn: () =>
      orThrow(
        api.school.GET('/v1/students/{studentId}/training-modules', { params: { path: { studentId } } }),
      ),
  });
  return (
    <Loaded query={training}>
      {({ name, modules }) => (
        <Card title={name}>
          <WorkList>
            {modules.map((module) => (
              <WorkItem
                key={module.number}
                title={`${module.number}. ${module.name}`}
                about={[
                  module.testResult && module.testedOn
                    ? t(`training.test.${module.testResult}`, { date: formatDate(module.testedOn) })
                    : undefined,
                  module.closingTalkOn
                    ? t('training.talkOn', { date: formatDate(module.closingTalkOn) })
                    : undefined,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              >
                <Row gap="sm">
                  <StatusBadge tone={tones[module.status]}>
                    {t(`training.status.${module.status}`)}
                  </StatusBadge>
                  {mayEdit && (
                    <Button
                      aria-label={t('training.editModule', { name: module.name })}
                      onClick={() => edit(module)}
                    >
                      {t('training.edit')}
                    </Button>
                  )}
                </Row>
              </WorkItem>
            ))}
          </WorkList>
          {editing && (
            <EditModule
              key={editing.number}
              studentId={studentId}
              module={editing}
              close={() => edit(undefined)}
            />
          )}
        </Card>
      )}
    </Loaded>
  );
}

function EditModule({ studentId, module, close }: { studentId: string; module: Module; close: () => void }) {
  const { t } = useTranslation('readiness');
  const queries = useQueryClient();
  const form = useForm<Form>({
    defaultValues: {
      status: module.status === 'NOT_STARTED' ? 'BUSY' : module.status,
      testResult: module.testResult ?? '',
      testedOn: module.testedOn ?? '',
      closingTalkOn: module.closingTalkOn ?? '',
    },
  });
  const errors = useApiErrors(form);
  const save = useMutation({
    mutationFn: ({ status, testResult, testedOn, closingTalkOn }: Form) =>
      orThrow(
        api.school.PUT('/v1/students/{studentId}/training-modules/{number}', {
          params: {
            path: { studentId, number: module.number },
            header: ifMatch(module.version == null ? undefined : `"${module.version}"`),
          },
          body: {
            status,
            ...(testResult && { testResult }),
            ...(testedOn && { testedOn }),
            ...(closingTalkOn && { closingTalkOn }),
          },
        }),
      ),
    onSuccess: async () => {
      toast(t('training.saved'));
      close();
      await queries.invalidateQueries();
    },
    onError: errors.show,
  });
  const problems = form.formState.errors;
  return (
    <Dialog
      open
      onClose={close}
      title={module.name}
      foot={
        <Button
          kind="primary"
          busy={save.isPending}
          onClick={() => void form.handleSubmit((values) => save.mutate(values))()}
        >
          {t('training.save')}
        </Button>
      }
    >
      <Stack>
        <ErrorState error={errors.error} />
        <RadioCards
          label={t('training.how')}
          error={problems.status?.message}
          options={(['NOT_STARTED', 'BUSY', 'DONE'] as const).map((value) => ({
            value,
            label: t(`training.status.${value}`),
          }))}
          {...form.register('status')}
        />
        <Select
          label={t('training.testResult')}
          optional
          empty={t('training.noTest')}
          options={['PASSED', 'NOT_YET'].map((value) => ({ value, label: t(`training.result.${value}`) }))}
          error={problems.testResult?.message}
          {...form.register('testResult')}
        />
        <TextInput
          type="date"
          label={t('training.testedOn')}
          optional
          error={problems.testedOn?.message}
          {...form.register('testedOn')}
        />
        <TextInput
          type="date"
          label={t('training.closingTalkOn')}
          optional
          error={problems.closingTalkOn?.message}
          {...form.register('closingTalkOn')}
        />
      </Stack>
    </Dialog>
  );
}
