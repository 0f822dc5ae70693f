import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { formatDate, formatNumber } from '@/lib/format';
import {
  Button,
  Card,
  Dialog,
  EmptyState,
  ErrorState,
  Link,
  Loaded,
  Notice,
  Page,
  Stack,
  StatusBadge,
  Table,
  TextInput,
  toast,
} from '@/ui';

type Own = CompanyTypes['schemas']['OwnResults'];
type Waiting = Own['waiting'][number];

/** What companies say of the guidance by the own school, and which of them still have to answer (COM-31). */
export default function EvaluationsScreen() {
  const { t } = useTranslation('evaluations');
  const results = useQuery({
    queryKey: ['evaluations'],
    queryFn: () => orThrow(api.company.GET('/v1/company-evaluations')),
  });
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Loaded query={results} lines={6}>
        {({ years, remarks, waiting }) =>
          years.length === 0 ? (
            <EmptyState title={t('none.title')} why={t('none.why')} />
          ) : (
            <Stack>
              <Averages years={years} />
              <Card title={t('remarks.title')}>
                {remarks.length === 0 ? (
                  <p>{t('remarks.none')}</p>
                ) : (
                  <ul className="op-list">
                    {remarks.map(({ companyId, company, on, text }, index) => (
                      <li key={index} className="op-list__item">
                        <span className="op-list__text">
                          <span>{text}</span>
                          <span className="op-subtle op-small">
                            <Link to={`/bedrijven/${companyId}`}>{company}</Link>, {formatDate(on)}
                          </span>
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
                <p className="op-subtle op-small">{t('remarks.who')}</p>
              </Card>
              <Unanswered forms={waiting} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Averages({ years }: { years: Own['years'] }) {
  const { t } = useTranslation('evaluations');
  const questions = years[0]?.questions.map(({ question }) => question) ?? [];
  return (
    <Card title={t('averages.title')}>
      <p>{t('averages.scale')}</p>
      <Table
        caption={t('averages.title')}
        hideCaption
        rows={questions}
        rowKey={(question) => question}
        columns={[
          {
            id: 'question',
            header: t('averages.question'),
            names: true,
            cell: (question) => t(`question.${question}`),
          },
          ...years.map(({ schoolYear, questions: answered }) => ({
            id: String(schoolYear),
            header: t('year', { from: schoolYear, until: schoolYear + 1 }),
            numeric: true,
            cell: (question: (typeof questions)[number]) => {
              const average = answered.find((one) => one.question === question)?.average;
              return average == null ? '–' : formatNumber(average, { minimumFractionDigits: 1 });
            },
          })),
        ]}
      />
      <ul>
        {years.map(({ schoolYear, asked, answers }) => (
          <li key={schoolYear}>
            {t('averages.answered', { from: schoolYear, until: schoolYear + 1, answers, asked })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Unanswered({ forms }: { forms: readonly Waiting[] }) {
  const { t } = useTranslation('evaluations');
  const [passing, setPassing] = useState<Waiting>();
  // Who could not be asked needs somebody first.
  const sorted = [...forms].sort((one, other) => Number(reached(one)) - Number(reached(other)));
  return (
    <Card title={t('waiting.title')}>
      {sorted.length === 0 ? (
        <p>{t('waiting.none')}</p>
      ) : (
        <ul className="op-list">
          {sorted.map((form) => (
            <li key={form.id} className="op-list__item">
              <span className="op-list__text">
                <span className="op-list__title">
                  <Link to={`/bedrijven/${form.companyId}`}>{form.company}</Link>
                </span>
                {form.from && form.until && (
                  <span className="op-small">
                    {t('form.period', { from: formatDate(form.from), until: formatDate(form.until) })}
                  </span>
                )}
                <span className="op-subtle op-small">
                  {form.handedOn
                    ? t('waiting.handed', { day: formatDate(form.handedOn), name: form.handedBy })
                    : form.mailed
                      ? t('waiting.mailed', { day: formatDate(form.askedOn) })
                      : t('waiting.noMailWhy')}
                </span>
              </span>
              {!reached(form) && <StatusBadge tone="warning">{t('waiting.noMail')}</StatusBadge>}
              <Button
                aria-label={t('waiting.linkFor', { company: form.company })}
                onClick={() => setPassing(form)}
              >
                {t('waiting.link')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {passing && <LinkDialog form={passing} onClose={() => setPassing(undefined)} />}
    </Card>
  );
}

const reached = ({ mailed, handedOn }: Waiting) => mailed || Boolean(handedOn);

/** The address of the form, made when somebody asks for it: it cannot be read back. */
function LinkDialog({ form, onClose }: { form: Waiting; onClose: () => void }) {
  const { t } = useTranslation('evaluations');
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: () =>
      orThrow(api.company.PUT('/v1/company-evaluations/{id}/link', { params: { path: { id: form.id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['evaluations'] }),
  });
  const address = make.data?.address;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address!);
      toast(t('waiting.copied'));
    } catch {
      toast(t('waiting.notCopied'));
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('waiting.linkFor', { company: form.company })}
      foot={
        <>
          <Button onClick={onClose}>{t('waiting.close')}</Button>
          {address === undefined ? (
            <Button kind="primary" busy={make.isPending} onClick={() => make.mutate()}>
              {t('waiting.make')}
            </Button>
          ) : (
            <Button kind="primary" onClick={() => void copy()}>
              {t('waiting.copy')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('waiting.linkWhy')}</p>
      {address !== undefined && (
        <>
          <TextInput label={t('waiting.address')} readOnly value={address} />
          <Notice title={t('waiting.once')} />
        </>
      )}
      <ErrorState error={make.error} />
    </Dialog>
  );
}
