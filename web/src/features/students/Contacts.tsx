import { useId } from 'react';
import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { today } from '@/lib/format';
import {
  Button,
  Card,
  Checkbox,
  Columns,
  Notice,
  Row,
  Select,
  Stack,
  StatusBadge,
  TextInput,
  toast,
} from '@/ui';
import { ageOn, type Form, mayKnow, newContact, relations, type Student } from './studentForm';

/** The parents, carers and network of a student: who they are, and what each may know today. */
export function Contacts({ form, student }: { form: UseFormReturn<Form>; student?: Student }) {
  const { t } = useTranslation('students');
  const { fields, append, remove, insert } = useFieldArray({ control: form.control, name: 'guardians' });
  const takeAway = (index: number) => {
    const gone = form.getValues(`guardians.${index}`);
    remove(index);
    toast(t('contact.gone', { name: gone.name || t(`relation.${gone.relation}`) }), {
      undo: () => insert(Math.min(index, form.getValues('guardians').length), gone, { shouldFocus: false }),
    });
  };
  return (
    <Card title={t('contact.title')}>
      <Stack gap="lg">
        <p>{t('contact.intro')}</p>
        {fields.length === 0 && (
          <Notice title={t('contact.none')}>
            <p>{t('contact.noneWhy')}</p>
          </Notice>
        )}
        {fields.map(({ id }, index) => (
          <OneContact key={id} form={form} index={index} student={student} onGone={() => takeAway(index)} />
        ))}
        <Row>
          <Button icon="plus" onClick={() => append(newContact('PARENT'))}>
            {t('contact.addParent')}
          </Button>
          <Button icon="plus" onClick={() => append(newContact('NETWORK'))}>
            {t('contact.addNetwork')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

function OneContact({
  form,
  index,
  student,
  onGone,
}: {
  form: UseFormReturn<Form>;
  index: number;
  student: Student | undefined;
  onGone: () => void;
}) {
  const { t } = useTranslation('students');
  const title = useId();
  const contact = useWatch({ control: form.control, name: `guardians.${index}` });
  const errors = form.formState.errors.guardians?.[index];
  const at = `guardians.${index}` as const;
  const name = contact?.name || t('contact.someone', { number: index + 1 });
  return (
    <div role="group" aria-labelledby={title} className="op-card op-card--quiet">
      <div className="op-card__head">
        <h3 id={title} className="op-heading op-heading--3">
          {name}
        </h3>
        {contact?.accountId && <StatusBadge tone="info">{t('contact.account')}</StatusBadge>}
      </div>
      <Stack>
        <Columns>
          <TextInput
            label={t('contact.name')}
            autoComplete="off"
            error={errors?.name?.message}
            {...form.register(`${at}.name`)}
          />
          <Select
            label={t('contact.relation')}
            options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
            error={errors?.relation?.message}
            {...form.register(`${at}.relation`)}
          />
          <TextInput
            type="email"
            label={t('contact.email')}
            optional
            autoComplete="off"
            error={errors?.email?.message}
            {...form.register(`${at}.email`)}
          />
        </Columns>
        <Checkbox
          label={t('contact.allowed')}
          hint={t('contact.allowedHint')}
          {...form.register(`${at}.contactAllowed`)}
        />
        {contact && <MayKnow form={form} contact={contact} student={student} />}
        <Row>
          <Button icon="close" kind="subtle" onClick={onGone}>
            {t('contact.takeAway', { name })}
          </Button>
        </Row>
      </Stack>
    </div>
  );
}

/** What this person may know today, and why. */
function MayKnow({
  form,
  contact,
  student,
}: {
  form: UseFormReturn<Form>;
  contact: Form['guardians'][number];
  student: Student | undefined;
}) {
  const { t } = useTranslation('students');
  const birthDate = useWatch({ control: form.control, name: 'birthDate' });
  const { what, why } = mayKnow(contact, {
    age: ageOn(birthDate, today()),
    parentsInformed: student?.parentsInformed ?? false,
    shielded: student?.shieldedFromParents ?? false,
  });
  return (
    <Notice
      tone={what === 'nothing' ? 'warning' : 'info'}
      title={what === 'unknown' ? undefined : `${t('contact.today')}: ${t(`contact.what.${what}`)}`}
    >
      <p>{t(`contact.why.${why}`)}</p>
      {what !== 'nothing' && what !== 'unknown' && !contact.accountId && <p>{t('contact.noAccount')}</p>}
    </Notice>
  );
}
