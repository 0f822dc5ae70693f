import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { toast } from '@/lib/toast';
import { Button, Card, ErrorState, Loaded, Row, TextInput } from '@/ui';

/** A stagebegeleider says where to be reached: students, parents and companies see the number with every stage. */
export default function MyPhoneCard() {
  const { t } = useTranslation('team');
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  return (
    <Card title={t('phone.title')}>
      <Loaded query={me}>{({ phone }) => <Form key={phone} known={phone ?? ''} />}</Loaded>
    </Card>
  );
}

function Form({ known }: { known: string }) {
  const { t } = useTranslation('team');
  const client = useQueryClient();
  const [editing, setEditing] = useState(known === '');
  const [phone, setPhone] = useState(known);
  const save = useMutation({
    mutationFn: () => orThrow(api.school.PUT('/v1/me/phone', { body: { phone } })),
    onSuccess: () => {
      toast(t('phone.saved'));
      setEditing(false);
      return client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  if (!editing) {
    return (
      <Row between>
        <strong>{known}</strong>
        <Button onClick={() => setEditing(true)}>{t('phone.change')}</Button>
      </Row>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <ErrorState error={save.error} />
      <TextInput
        type="tel"
        autoComplete="tel"
        label={t('phone.label')}
        hint={t('phone.hint')}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
      />
      <Row>
        <Button type="submit" busy={save.isPending}>
          {t('phone.save')}
        </Button>
        {known && <Button onClick={() => setEditing(false)}>{t('phone.cancel')}</Button>}
      </Row>
    </form>
  );
}
