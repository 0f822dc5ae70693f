import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, ProblemError } from '@/api';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  Card,
  type Column,
  Dialog,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Page,
  Row,
  Stack,
  StatusBadge,
  Table,
  TextArea,
  WorkItem,
  WorkList,
} from '@/ui';
import { Coming, Downloads } from './AskData';
import { type Detail, tones, useRequest } from './requests';

/** One request: how far each service is, the decision, and afterwards the receipt. */
export default function RequestScreen() {
  const { t } = useTranslation('rights');
  const { requestId } = usePathParams<'requestId'>();
  const request = useRequest(requestId);
  return (
    <Page title={t('request.title')} back={{ to: '/verzoeken', label: t('requests.title') }}>
      <Loaded query={request}>
        {(detail) => (
          <Stack gap="lg">
            <Card
              title={t(`list.${detail.kind}`, { name: detail.studentName ?? t('list.gone') })}
              action={<StatusBadge tone={tones[detail.state]}>{t(`state.${detail.state}`)}</StatusBadge>}
            >
              <Facts items={facts(detail, t)} />
            </Card>
            {detail.mayDecide && <Decide detail={detail} />}
            {detail.services.length > 0 && <Services detail={detail} />}
            {detail.receipt.length > 0 && <Receipt detail={detail} />}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function facts(detail: Detail, t: (key: string) => string): [string, string][] {
  const all: [string, string | undefined][] = [
    [t('request.asked'), formatDate(detail.askedAt)],
    [t('request.by'), t(`askedAs.${detail.askedAs}`)],
    [t('request.decidedBy'), detail.decidedByName],
    [t('request.decided'), detail.decidedAt && formatDate(detail.decidedAt)],
    [t('request.reason'), detail.reason],
    [t('request.finished'), detail.finishedAt && formatDate(detail.finishedAt)],
  ];
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function Decide({ detail: { id, stageRunning } }: { detail: Detail }) {
  const { t } = useTranslation('rights');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [sure, ask] = useState(false);
  const deciding = useMutation({
    mutationFn: (approved: boolean) =>
      orThrow(
        api.school.PUT('/v1/rights-requests/{requestId}/decision', {
          params: { path: { requestId: id } },
          body: approved ? { approved } : { approved, reason },
        }),
      ),
    onSettled: () => ask(false),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rights-requests'] }),
  });
  const atReason =
    deciding.error instanceof ProblemError
      ? deciding.error.fieldErrors.find(({ field }) => field === 'reason')?.message
      : undefined;
  return (
    <Card title={t('decide.title')}>
      <Stack>
        {stageRunning ? (
          <Notice tone="warning" title={t('decide.running')}>
            <p>{t('decide.runningWhy')}</p>
          </Notice>
        ) : (
          <Notice title={t('decide.means')}>
            <p>{t('decide.account')}</p>
          </Notice>
        )}
        {atReason === undefined && <ErrorState error={deciding.error} />}
        <TextArea
          rows={3}
          error={atReason}
          label={t('decide.reason')}
          hint={t('decide.hint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Row>
          <Button busy={deciding.isPending} onClick={() => deciding.mutate(false)}>
            {t('decide.refuse')}
          </Button>
          {!stageRunning && (
            <Button kind="danger" busy={deciding.isPending} onClick={() => ask(true)}>
              {t('decide.approve')}
            </Button>
          )}
        </Row>
        <Dialog
          open={sure}
          onClose={() => ask(false)}
          title={t('decide.sure')}
          foot={
            <>
              <Button onClick={() => ask(false)}>{t('no')}</Button>
              <Button kind="danger" busy={deciding.isPending} onClick={() => deciding.mutate(true)}>
                {t('decide.yes')}
              </Button>
            </>
          }
        >
          <p>{t('decide.sureWhy')}</p>
        </Dialog>
      </Stack>
    </Card>
  );
}

function Services({ detail }: { detail: Detail }) {
  const { t } = useTranslation('rights');
  const officer = hasRole(useRoles(), ['privacy-officer']);
  return (
    <Card title={t('request.services')}>
      <Stack>
        {detail.state === 'COLLECTING' && <Coming detail={detail} />}
        <WorkList>
          {detail.services.map(({ service, answered }) => (
            <WorkItem key={service} title={t(`service.${service}`)}>
              <StatusBadge tone={answered ? 'positive' : 'warning'}>
                {t(answered ? 'answered' : 'awaited')}
              </StatusBadge>
            </WorkItem>
          ))}
        </WorkList>
        {detail.kind === 'EXPORT' && detail.state === 'DONE' && officer && <Downloads detail={detail} />}
      </Stack>
    </Card>
  );
}

function Receipt({ detail: { receipt } }: { detail: Detail }) {
  const { t } = useTranslation('rights');
  const columns: Column<Detail['receipt'][number]>[] = [
    { id: 'what', header: t('receipt.what'), cell: ({ title }) => title, names: true },
    { id: 'service', header: t('receipt.service'), cell: ({ service }) => t(`service.${service}`) },
    { id: 'rows', header: t('receipt.rows'), cell: ({ rows }) => rows, numeric: true },
    { id: 'fate', header: t('receipt.fate'), cell: ({ fate }) => t(`fate.${fate}`) },
  ];
  return (
    <Card title={t('receipt.title')}>
      <p>{t('receipt.text')}</p>
      <Table
        caption={t('receipt.title')}
        hideCaption
        columns={columns}
        rows={receipt}
        rowKey={({ service, title, fate }) => `${service} ${title} ${fate}`}
      />
    </Card>
  );
}
