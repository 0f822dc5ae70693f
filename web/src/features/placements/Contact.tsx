import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Card, ErrorState, Row, TextInput } from '@/ui';
import { type Placement, tagOf, useChange } from './api';

/** Who signs and guides at the company. */
export function Contact({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const [name, setName] = useState(placement.contact?.name ?? '');
  const [mail, setMail] = useState(placement.contact?.mail ?? '');
  const save = useChange(placement.id!, () =>
    orThrow(
      api.placement.PUT('/v1/placements/{id}/contact', {
        params: { path: { id: placement.id! }, header: { ...tagOf(placement) } },
        body: { name, mail },
      }),
    ),
  );
  if (!['PROPOSED', 'ACQUAINTANCE', 'AGREED'].includes(placement.state!)) return null;
  return (
    <Card title={t('contact.title')}>
      <ErrorState error={save.error} />
      <TextInput label={t('contact.name')} value={name} onChange={(event) => setName(event.target.value)} />
      <TextInput
        label={t('contact.mail')}
        hint={t('contact.hint')}
        type="email"
        value={mail}
        onChange={(event) => setMail(event.target.value)}
      />
      <Row>
        <Button onClick={() => save.mutate(undefined)} disabled={!name || !mail || save.isPending}>
          {t('save')}
        </Button>
      </Row>
    </Card>
  );
}
