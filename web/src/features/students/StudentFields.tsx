import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { hasRole, useRoles } from '@/lib/session';
import {
  Card,
  Checkbox,
  Columns,
  Facts,
  Loaded,
  type Option,
  RadioCards,
  Select,
  Stack,
  TextInput,
} from '@/ui';
import { Contacts } from './Contacts';
import { type Form, isMbo, type Need, type Student } from './studentForm';

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

export type Lists = { tracks: Option[]; municipalities: Option[]; mentors: Option[] };

/** What the form chooses from. A list that came after the form would show "choose" over what was chosen. */
export function WithLists({ children }: { children: (lists: Lists) => ReactNode }) {
  const { t } = useTranslation('students');
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => orThrow(api.school.GET('/v1/policy')) });
  const municipalities = useQuery({
    queryKey: ['municipalities'],
    queryFn: () => orThrow(api.school.GET('/v1/municipalities')),
  });
  const mentors = useQuery({
    queryKey: ['colleagues', 'mentor'],
    queryFn: () => orThrow(api.school.GET('/v1/colleagues', { params: { query: { role: 'mentor' } } })),
  });
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <Loaded query={policy} lines={8}>
      {({ policy: { tracks } }) => (
        <Loaded query={municipalities} lines={8}>
          {(places) => (
            <Loaded query={mentors} lines={8}>
              {(colleagues) =>
                children({
                  tracks: tracks.map((track) => ({ value: track, label: t(`track.${track}`) })),
                  municipalities: places.map(named),
                  mentors: colleagues.map(named),
                })
              }
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** The fields of a student, for registering and, with `student`, for changing what was registered. */
export function StudentFields({
  form,
  lists,
  student,
}: {
  form: UseFormReturn<Form>;
  lists: Lists;
  student?: Student;
}) {
  const { t } = useTranslation('students');
  const becomesMentor = hasRole(useRoles(), ['mentor']) && student === undefined;
  const error = (name: keyof Form) => form.formState.errors[name]?.message;
  return (
    <>
      <Card title={t('form.who')}>
        <Stack>
          {student ? (
            <Facts items={[[t('form.localNumber'), student.localNumber]]} />
          ) : (
            <TextInput
              label={t('form.localNumber')}
              hint={t('form.localNumberHint')}
              error={error('localNumber')}
              {...form.register('localNumber')}
            />
          )}
          <Columns>
            <TextInput
              label={t('form.givenName')}
              error={error('givenName')}
              {...form.register('givenName')}
            />
            <TextInput label={t('form.infix')} optional error={error('infix')} {...form.register('infix')} />
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
              options={lists.municipalities}
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
              options={lists.tracks}
              error={error('track')}
              {...form.register('track')}
            />
            {isMbo(form.watch('track')) && (
              <TextInput
                label={t('form.crebo')}
                hint={t('form.creboHint')}
                optional
                inputMode="numeric"
                error={error('crebo')}
                {...form.register('crebo')}
              />
            )}
            <TextInput
              type="date"
              label={t('column.leaves')}
              error={error('expectedLeaving')}
              {...form.register('expectedLeaving')}
            />
          </Columns>
          {student ? (
            <p>{t('edit.profile', { profile: t(`profile.${student.profile}`) })}</p>
          ) : (
            <RadioCards
              label={t('profile.profile')}
              error={error('profile')}
              options={['LABOUR_MARKET', 'FURTHER_EDUCATION', 'DAY_ACTIVITIES'].map((profile) => ({
                value: profile,
                label: t(`profile.${profile}`),
              }))}
              {...form.register('profile')}
            />
          )}
          <Select
            label={t('column.mentor')}
            hint={becomesMentor ? t('form.mentorHint') : undefined}
            optional={becomesMentor}
            empty={t('form.choose')}
            options={withPresent(lists.mentors, student)}
            error={error('mentorId')}
            {...form.register('mentorId')}
          />
        </Stack>
      </Card>
      {form.getValues('supportNeeds') && (
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
      )}
      <Contacts form={form} student={student} />
    </>
  );
}

/** A mentor who has another role by now stays to be seen, until somebody chooses another. */
function withPresent(mentors: Option[], student: Student | undefined): Option[] {
  const { mentorId, mentorName } = student ?? {};
  return mentorId && mentorName && !mentors.some(({ value }) => value === mentorId)
    ? [...mentors, { value: mentorId, label: mentorName }]
    : mentors;
}
