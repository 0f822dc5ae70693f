import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate, today } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { useUrlState } from '@/lib/urlState';
import {
  ButtonLink,
  Card,
  Columns,
  Facts,
  Link,
  Loaded,
  Notice,
  Page,
  Stack,
  StatusBadge,
  Table,
  WorkItem,
  WorkList,
} from '@/ui';
import { type Policy, type PolicyVersion, versionsQuery } from './queries';

/** The stagebeleid as a page to read, with the versions before and after. */
export default function PolicyScreen() {
  const { t } = useTranslation('policy');
  const mayChange = hasRole(useRoles(), ['teamleider', 'tenant-administrator']);
  const [{ versie }] = useUrlState();
  const versions = useQuery(versionsQuery);
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        mayChange && (
          <ButtonLink kind="primary" to="/stagebeleid/wijzigen">
            {t('change')}
          </ButtonLink>
        )
      }
    >
      <Loaded query={versions} lines={8}>
        {(all) => {
          const present = inForce(all);
          const shown = all.find(({ version }) => `${version}` === versie) ?? present ?? all[0];
          return (
            shown && (
              <Stack gap="lg">
                {shown !== present && (
                  <Notice tone="warning" title={t('other', { version: shown.version })}>
                    <Link to="/stagebeleid">{t('toPresent')}</Link>
                  </Notice>
                )}
                <Readable policy={shown.policy} />
                <Versions all={all} present={present} />
              </Stack>
            )
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Versions come newest first; the first that has begun holds. */
function inForce(all: readonly PolicyVersion[]) {
  return all.find(({ validFrom }) => validFrom <= today());
}

function Readable({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policy');
  return (
    <>
      <Card title={t('phases.title')}>
        <Table
          caption={t('phases.title')}
          hideCaption
          rows={policy.phases}
          rowKey={({ phase }) => `${phase}`}
          sortParam="fasen"
          columns={[
            {
              id: 'phase',
              header: t('phases.phase'),
              names: true,
              cell: ({ phase }) => t(`phase.${phase}`),
            },
            {
              id: 'days',
              header: t('phases.days'),
              cell: ({ minDays, maxDays }) =>
                minDays === maxDays
                  ? t('phases.exactly', { count: maxDays })
                  : t('phases.between', { min: minDays, max: maxDays }),
            },
            {
              id: 'start',
              header: t('phases.start'),
              cell: ({ startMaxDays }) =>
                startMaxDays ? t('phases.atMost', { count: startMaxDays }) : t('phases.free'),
            },
          ]}
        />
      </Card>
      <Columns>
        <Card title={t('training.title')}>
          <p>{t('training.gate', { name: policy.training.name })}</p>
          <ol>
            {policy.training.modules.map((module) => (
              <li key={module}>{module}</li>
            ))}
          </ol>
        </Card>
        <Card title={t('after.title')}>
          <Facts
            items={[
              [t('after.nazorg'), t('after.months', { months: policy.nazorgMonths.join(', ') })],
              [
                t('after.route'),
                t('after.routeMonths', { before: policy.routeMonthsBefore, after: policy.routeMonthsAfter }),
              ],
              [t('after.copies'), `${policy.contractCopies}`],
              [t('after.report'), t('after.days', { count: policy.reportWithinDays ?? 5 })],
            ]}
          />
        </Card>
      </Columns>
      {policy.contacts && <Contacts contacts={policy.contacts} />}
    </>
  );
}

function Contacts({ contacts }: { contacts: NonNullable<Policy['contacts']> }) {
  const { t } = useTranslation('policy');
  const from = [...new Set(contacts.map((rule) => rule.from))];
  return (
    <Card title={t('contacts.title')}>
      <p>{t('contacts.intro')}</p>
      <Columns>
        {from.map((party) => (
          <section key={party}>
            <h3 className="op-heading op-heading--3">{t(`party.${party}`)}</h3>
            <ul>
              {contacts
                .filter((rule) => rule.from === party)
                .map(({ to, way }) => (
                  <li key={to}>
                    {t(`party.${to}`)}: {t(`way.${way}`)}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </Columns>
    </Card>
  );
}

function Versions({ all, present }: { all: readonly PolicyVersion[]; present: PolicyVersion | undefined }) {
  const { t } = useTranslation('policy');
  return (
    <Card title={t('versions.title')} tone="quiet">
      <WorkList>
        {all.map((version) => (
          <WorkItem
            key={version.version}
            to={`/stagebeleid?versie=${version.version}`}
            title={t('versions.from', { version: version.version, date: formatDate(version.validFrom) })}
            about={t('versions.by', { name: version.authorName })}
          >
            {version === present ? (
              <StatusBadge tone="positive">{t('versions.present')}</StatusBadge>
            ) : version.validFrom > today() ? (
              <StatusBadge tone="info">{t('versions.planned')}</StatusBadge>
            ) : (
              <StatusBadge>{t('versions.past')}</StatusBadge>
            )}
          </WorkItem>
        ))}
      </WorkList>
    </Card>
  );
}
