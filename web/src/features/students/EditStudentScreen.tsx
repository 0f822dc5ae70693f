import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Path, useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, ProblemError, useApiErrors, withResponse } from '@/api';
import { useDraft } from '@/lib/draft';
import { formatDate } from '@/lib/format';
import { useGo, usePathParams } from '@/lib/urlState';
import { Button, ButtonLink, EmptyState, ErrorState, Loaded, Notice, Page, Row, Stack, toast } from '@/ui';
import { type Lists, StudentFields, WithLists } from './StudentFields';
import { type Clash, type Contact, type Form, formOf, merge, request, type Student } from './studentForm';

/** What was typed, with what it was typed over: a draft of yesterday knows what yesterday was. */
type Editing = Form & { seen: { etag: string | undefined; form: Form } };

const student = (id: string) => ({
  queryKey: ['student', id, 'etag'],
  queryFn: () => withResponse(api.school.GET('/v1/students/{id}', { params: { path: { id } } })),
});

/** Changes what was registered of a student, and who the contacts are. */
export default function EditStudentScreen() {
  const { t } = useTranslation('students');
  const { studentId } = usePathParams<'studentId'>();
  const shown = useQuery(student(studentId));
  const name = shown.data?.data.displayName;
  return (
    <Page
      title={name === undefined ? t('edit.title') : t('edit.titleOf', { name })}
      intro={t('form.intro')}
      back={{ to: `/leerlingen/${studentId}`, label: name ?? t('student') }}
    >
      <Loaded query={shown} lines={8}>
        {({ data, etag }) =>
          data.may.includes('EDIT') ? (
            <WithLists>
              {(lists) => <Edit key={data.id} student={data} etag={etag} lists={lists} />}
            </WithLists>
          ) : (
            <EmptyState title={t('edit.notYours')} why={t('edit.notYoursWhy')} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Edit({ student: shown, etag, lists }: { student: Student; etag: string | undefined; lists: Lists }) {
  const { t } = useTranslation('students');
  const go = useGo();
  const queries = useQueryClient();
  const page = `/leerlingen/${shown.id}`;
  const form = useForm<Editing>({
    defaultValues: { ...formOf(shown), seen: { etag, form: formOf(shown) } },
  });
  const draft = useDraft(`student.${shown.id}`, form);
  const errors = useApiErrors(form);
  const [clashes, tell] = useState<Clash[]>();
  const save = useMutation({
    mutationFn: ({ seen, ...values }: Editing) =>
      orThrow(
        api.school.PUT('/v1/students/{id}', {
          params: { path: { id: shown.id }, header: ifMatch(seen.etag) as { 'If-Match': string } },
          body: request(values),
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      toast(t('edit.saved'));
      await queries.invalidateQueries();
      go(page);
    },
    onError: async (cause) => {
      if (!(cause instanceof ProblemError && cause.status === 412)) return errors.show(cause);
      try {
        const now = await queries.fetchQuery({ ...student(shown.id), staleTime: 0 });
        const { seen, ...typed } = form.getValues();
        const theirs = formOf(now.data);
        const merged = merge(seen.form, typed, theirs);
        form.reset({ ...merged.form, seen: { etag: now.etag, form: theirs } }, { keepDefaultValues: true });
        tell(merged.clashes);
      } catch (gone) {
        errors.show(gone);
      }
    },
  });
  const fields = form as unknown as UseFormReturn<Form>;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        form.clearErrors();
        tell(undefined);
        void form.handleSubmit((values) => save.mutate(values))(event);
      }}
    >
      <Stack gap="lg">
        <ErrorState error={errors.error} />
        {clashes && <Meanwhile clashes={clashes} form={fields} lists={lists} onChange={tell} />}
        {draft.restored && !clashes && (
          <Notice title={t('edit.draft')}>
            <Row>
              <Button
                icon="undo"
                onClick={() => {
                  form.reset({ ...formOf(shown), seen: { etag, form: formOf(shown) } });
                  draft.forget();
                }}
              >
                {t('edit.draftAway')}
              </Button>
            </Row>
          </Notice>
        )}
        <StudentFields form={fields} lists={lists} student={shown} />
        <Row>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t('edit.save')}
          </Button>
          <ButtonLink to={page}>{t('edit.cancel')}</ButtonLink>
        </Row>
      </Stack>
    </form>
  );
}

/** Somebody else saved meanwhile: all that was typed stands, and what both changed is one's own to choose. */
function Meanwhile({
  clashes,
  form,
  lists,
  onChange,
}: {
  clashes: Clash[];
  form: UseFormReturn<Form>;
  lists: Lists;
  onChange: (left: Clash[]) => void;
}) {
  const { t } = useTranslation('students');
  const shown = useShown(lists);
  const words = useRef<HTMLDivElement>(null);
  // Who pressed the button below has to come up here to read why.
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1}>
      <Notice tone="warning" title={t('edit.meanwhile.title')} alert>
        <p>{t(clashes.length > 0 ? 'edit.meanwhile.choose' : 'edit.meanwhile.text')}</p>
        {clashes.length > 0 && (
          <ul>
            {clashes.map((clash) => {
              const { label, mine, theirs } = shown(clash);
              return (
                <li key={clash.field}>
                  <p>{t('edit.meanwhile.both', { label, mine, theirs })}</p>
                  <Row>
                    <Button
                      aria-label={t('edit.meanwhile.takeOf', { label })}
                      onClick={() => {
                        form.setValue(clash.field as Path<Form>, clash.theirs as never, {
                          shouldDirty: true,
                        });
                        onChange(clashes.filter((other) => other !== clash));
                      }}
                    >
                      {t('edit.meanwhile.take')}
                    </Button>
                  </Row>
                </li>
              );
            })}
          </ul>
        )}
      </Notice>
    </div>
  );
}

const labels: Record<string, string> = {
  givenName: 'form.givenName',
  infix: 'form.infix',
  familyName: 'form.familyName',
  birthDate: 'form.birthDate',
  homePostcode4: 'form.homePostcode4',
  municipalityId: 'form.municipality',
  classGroup: 'column.class',
  track: 'profile.track',
  crebo: 'form.crebo',
  mentorId: 'column.mentor',
  expectedLeaving: 'column.leaves',
  supportNeeds: 'profile.needs',
};

/** The words for a field and for both values of it. */
function useShown(lists: Lists) {
  const { t } = useTranslation('students');
  const word = (field: string, value: unknown): string => {
    if (Array.isArray(value))
      return value.map((need) => t(`need.${need}`)).join(', ') || t('profile.noNeeds');
    if (typeof value === 'object' && value !== null) {
      const { name, relation, email, contactAllowed } = value as Contact;
      const allowed = t(contactAllowed ? 'guardian.informed' : 'guardian.off');
      return [name, t(`relation.${relation}`), email, allowed].filter(Boolean).join(', ');
    }
    const text = String(value ?? '');
    if (text === '') return t('edit.meanwhile.empty');
    if (field === 'birthDate' || field === 'expectedLeaving') return formatDate(text);
    const options = [...lists.municipalities, ...lists.mentors, ...lists.tracks];
    return options.find((option) => option.value === text)?.label ?? text;
  };
  return ({ field, mine, theirs }: Clash) => ({
    label: labels[field] ? t(labels[field]) : t('contact.title'),
    mine: word(field, mine),
    theirs: word(field, theirs),
  });
}
