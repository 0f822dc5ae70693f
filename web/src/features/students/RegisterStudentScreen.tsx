import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, type SchoolTypes, useApiErrors, useIdempotencyKey } from '@/api';
import { useDraft } from '@/lib/draft';
import { hasRole, useRoles } from '@/lib/session';
import { useGo } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Columns,
  ErrorState,
  Page,
  RadioCards,
  Row,
  Select,
  Stack,
  TextInput,
  toast,
} from '@/ui';

type Request = SchoolTypes['schemas']['StudentRequest'];
type Need = NonNullable<Request['supportNeeds']>[number];

type Form = {
  localNumber: string;
  givenName: string;
  infix: string;
  familyName: string;
  birthDate: string;
  homePostcode4: string;
  municipalityId: string;
  classGroup: string;
  track: string;
  profile: string;
  mentorId: string;
  expectedLeaving: string;
  supportNeeds: Need[];
  guardianName: string;
  guardianEmail: string;
};

const needs: Need[] = [
  'LOW_STIMULI',
  'FIXED_SUPERVISOR',
  'SHORT_INSTRUCTIONS',
  'VISUAL_INSTRUCTIONS',
  'FIXED_ROUTINE',
  'ONE_TO_ONE_START',
  'ADAPTED_HOURS',
  'EXTRA_BREAKS',
  'NO_CUSTOMER_CONTACT',
  'LIGHT_PHYSICAL_WORK',
  'WHEELCHAIR_ACCESS',
];

export default function RegisterStudentScreen() {
  const { t } = useTranslation('students');
  const go = useGo();
  const queries = useQueryClient();
  const isMentor = hasRole(useRoles(), ['mentor']);
  const form = useForm<Form>({
    defaultValues: {
      localNumber: '',
      givenName: '',
      infix: '',
      familyName: '',
      birthDate: '',
      homePostcode4: '',
      municipalityId: '',
      classGroup: '',
      track: '',
      profile: '',
      mentorId: '',
      expectedLeaving: '',
      supportNeeds: [],
      guardianName: '',
      guardianEmail: '',
    },
  });
  const draft = useDraft('student', form);
  const errors = useApiErrors(form);
  const [key, renew] = useIdempotencyKey();
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => orThrow(api.school.GET('/v1/policy')) });
  const municipalities = useQuery({
    queryKey: ['municipalities'],
    queryFn: () => orThrow(api.school.GET('/v1/municipalities')),
  });
  const mentors = useQuery({
    queryKey: ['colleagues', 'mentor'],
    queryFn: () => orThrow(api.school.GET('/v1/colleagues', { params: { query: { role: 'mentor' } } })),
  });
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
  const error = (name: keyof Form) => form.formState.errors[name]?.message;

  return (
    <Page title={t('form.title')} intro={t('form.intro')} back={{ to: '/leerlingen', label: t('title') }}>
      <form
        noValidate
        onSubmit={(event) => {
          errors.clear();
          void form.handleSubmit((values) => register.mutate(values))(event);
        }}
      >
        <Stack gap="lg">
          <ErrorState error={errors.error} />
          <Card title={t('form.who')}>
            <Stack>
              <TextInput
                label={t('form.localNumber')}
                hint={t('form.localNumberHint')}
                error={error('localNumber')}
                {...form.register('localNumber')}
              />
              <Columns>
                <TextInput
                  label={t('form.givenName')}
                  error={error('givenName')}
                  {...form.register('givenName')}
                />
                <TextInput
                  label={t('form.infix')}
                  optional
                  error={error('infix')}
                  {...form.register('infix')}
                />
                <TextInput
                  label={t('form.familyName')}
                  error={error('familyName')}
                  {...form.register('familyName')}
                />
              </Columns>
              <Columns>
                <TextInput
                  type="date"
                  label={t('form.birthDate')}
                  error={error('birthDate')}
                  {...form.register('birthDate')}
                />
                <TextInput
                  label={t('form.homePostcode4')}
                  hint={t('form.homePostcode4Hint')}
                  optional
                  inputMode="numeric"
                  error={error('homePostcode4')}
                  {...form.register('homePostcode4')}
                />
                <Select
                  label={t('form.municipality')}
                  optional
                  empty={t('form.choose')}
                  options={(municipalities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                  error={error('municipalityId')}
                  {...form.register('municipalityId')}
                />
              </Columns>
            </Stack>
          </Card>
          <Card title={t('form.school')}>
            <Stack>
              <Columns>
                <TextInput
                  label={t('column.class')}
                  error={error('classGroup')}
                  {...form.register('classGroup')}
                />
                <Select
                  label={t('profile.track')}
                  empty={t('form.choose')}
                  options={(policy.data?.policy.tracks ?? []).map((track) => ({
                    value: track,
                    label: t(`track.${track}`),
                  }))}
                  error={error('track')}
                  {...form.register('track')}
                />
                <TextInput
                  type="date"
                  label={t('column.leaves')}
                  error={error('expectedLeaving')}
                  {...form.register('expectedLeaving')}
                />
              </Columns>
              <RadioCards
                label={t('profile.profile')}
                error={error('profile')}
                options={['LABOUR_MARKET', 'FURTHER_EDUCATION', 'DAY_ACTIVITIES'].map((profile) => ({
                  value: profile,
                  label: t(`profile.${profile}`),
                }))}
                {...form.register('profile')}
              />
              <Select
                label={t('column.mentor')}
                hint={isMentor ? t('form.mentorHint') : undefined}
                optional={isMentor}
                empty={t('form.choose')}
                options={(mentors.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                error={error('mentorId')}
                {...form.register('mentorId')}
              />
            </Stack>
          </Card>
          <Card title={t('profile.needs')}>
            <Stack gap="sm">
              <p>{t('form.needsIntro')}</p>
              <Columns>
                {needs.map((need) => (
                  <Checkbox
                    key={need}
                    value={need}
                    label={t(`need.${need}`)}
                    {...form.register('supportNeeds')}
                  />
                ))}
              </Columns>
            </Stack>
          </Card>
          <Card title={t('form.parent')}>
            <Columns>
              <TextInput
                label={t('form.parentName')}
                optional
                error={error('guardianName')}
                {...form.register('guardianName')}
              />
              <TextInput
                type="email"
                label={t('form.parentEmail')}
                optional
                error={error('guardianEmail')}
                {...form.register('guardianEmail')}
              />
            </Columns>
          </Card>
          <Row>
            <Button kind="primary" type="submit" busy={register.isPending}>
              {t('form.save')}
            </Button>
            <ButtonLink to="/leerlingen">{t('form.cancel')}</ButtonLink>
          </Row>
        </Stack>
      </form>
    </Page>
  );
}

/** What was left empty is left out, so that the service names it as missing and not as wrong. */
function request({ guardianName, guardianEmail, supportNeeds, ...values }: Form): Request {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return {
    ...filled,
    supportNeeds,
    guardians: guardianName
      ? [
          {
            name: guardianName,
            relation: 'PARENT',
            contactAllowed: true,
            ...(guardianEmail && { email: guardianEmail }),
          },
        ]
      : [],
    // Which fields are missing or wrong is the service's to say.
  } as Request;
}
