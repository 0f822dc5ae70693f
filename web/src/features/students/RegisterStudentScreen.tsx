import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useApiErrors, useIdempotencyKey } from '@/api';
import { useDraft } from '@/lib/draft';
import { useGo } from '@/lib/urlState';
import { Button, ButtonLink, ErrorState, Page, Row, Stack, toast } from '@/ui';
import { type Lists, StudentFields, WithLists } from './StudentFields';
import { emptyForm, type Form, request } from './studentForm';

export default function RegisterStudentScreen() {
  const { t } = useTranslation('students');
  return (
    <Page title={t('form.title')} intro={t('form.intro')} back={{ to: '/leerlingen', label: t('title') }}>
      <WithLists>{(lists) => <Register lists={lists} />}</WithLists>
    </Page>
  );
}

function Register({ lists }: { lists: Lists }) {
  const { t } = useTranslation('students');
  const go = useGo();
  const queries = useQueryClient();
  const form = useForm<Form>({ defaultValues: emptyForm });
  const draft = useDraft('student', form);
  const errors = useApiErrors(form);
  const [key, renew] = useIdempotencyKey();
  const register = useMutation({
    mutationFn: (values: Form) =>
      orThrow(api.school.POST('/v1/students', { body: request(values), headers: idempotent(key) })),
    onSuccess: async ({ id }) => {
      draft.forget();
      renew();
      toast(t('form.saved'));
      await queries.invalidateQueries({ queryKey: ['students'] });
      go(`/leerlingen/${id}`);
    },
    onError: errors.show,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        form.clearErrors();
        void form.handleSubmit((values) => register.mutate(values))(event);
      }}
    >
      <Stack gap="lg">
        <ErrorState error={errors.error} />
        <StudentFields form={form} lists={lists} />
        <Row>
          <Button kind="primary" type="submit" busy={register.isPending}>
            {t('form.save')}
          </Button>
          <ButtonLink to="/leerlingen">{t('form.cancel')}</ButtonLink>
        </Row>
      </Stack>
    </form>
  );
}
