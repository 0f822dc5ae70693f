import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { hasRole, useRoles } from '@/lib/session';
import { Button, Card, Icon, Stack } from '@/ui';
import { LimitLine } from './LimitLine';
import { LogContactDialog } from './LogContactDialog';
import { RelationLine } from './RelationLine';
import { contactors } from './roles';

type Company = CompanyTypes['schemas']['CompanyView'];

/** The people at a company; one question for everything on the screen that needs them. */
export function usePeople(companyId: string) {
  return useQuery({
    queryKey: ['company', companyId, 'people'],
    queryFn: () =>
      orThrow(
        api.company.GET('/v1/companies/{companyId}/contact-persons', { params: { path: { companyId } } }),
      ),
  });
}

/** What a telephone dials. */
export const dialled = (phone: string) => `tel:${phone.replace(/[^+\d]/g, '')}`;

/** On a phone in the car: call, mail, route and noting it down are one tap each (COM-07). */
export function ContactCard({ company }: { company: Company }) {
  const { t } = useTranslation('pool');
  const [logging, setLogging] = useState(false);
  const mayContact = hasRole(useRoles(), contactors);
  const people = usePeople(company.id).data?.items ?? [];
  const phone = company.phone ?? people.find((person) => person.phone)?.phone;
  const email = company.email ?? people.find((person) => person.email)?.email;
  const address = [company.street, [company.postcode, company.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const nothing = !phone && !email;
  return (
    <Card title={t('contact')} tone="accent">
      <Stack gap="sm">
        {company.contactName && <p>{company.contactName}</p>}
        {address && <p>{address}</p>}
        {phone && <p>{phone}</p>}
        <div className="op-taps">
          {phone && (
            <a className="op-button op-button--primary" href={dialled(phone)}>
              {t('call')}
            </a>
          )}
          {email && (
            <a className="op-button op-button--secondary" href={`mailto:${email}`}>
              <Icon name="mail" size={20} />
              {t('mail')}
            </a>
          )}
          {company.latitude != null && company.longitude != null && (
            <a
              className="op-button op-button--secondary"
              href={`https://www.openstreetmap.org/directions?route=;${company.latitude},${company.longitude}`}
              target="_blank"
              rel="noreferrer"
            >
              <Icon name="route" size={20} />
              {t('route')}
            </a>
          )}
          {mayContact && (
            <Button icon="plus" onClick={() => setLogging(true)}>
              {t('log.open')}
            </Button>
          )}
        </div>
        {nothing && <p className="op-subtle">{t('people.noWay')}</p>}
        <RelationLine companyId={company.id} mayContact={mayContact} />
        <LimitLine companyId={company.id} mayContact={mayContact} />
      </Stack>
      {mayContact && (
        <LogContactDialog
          companyId={company.id}
          people={people}
          open={logging}
          onClose={() => setLogging(false)}
        />
      )}
    </Card>
  );
}
