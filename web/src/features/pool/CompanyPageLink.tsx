import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import type { LinkScreenProps } from '@/lib/feature';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  Dialog,
  EmptyState,
  ErrorState,
  Notice,
  Page,
  Row,
  Stack,
  TextInput,
  toast,
} from '@/ui';
import { MOST } from './LimitLine';
import { RequestText } from './OpenRequests';

type CompanyPage = CompanyTypes['schemas']['CompanyPage'];
type Answer = CompanyTypes['schemas']['CompanyAnswer'];
type OpenRequest = CompanyTypes['schemas']['OpenRequest'];

/** Everything schools ask of a company on one page, and its answer, without an account (COM-44). */
export default function CompanyPageLink({ token, link }: LinkScreenProps) {
  const { t } = useTranslation('pool');
  const [page, setPage] = useState(link as CompanyPage);
  const [declining, setDeclining] = useState<OpenRequest>();
  const say = useMutation({
    mutationFn: (answer: Answer) =>
      orThrow(
        api.company.POST('/v1/links/current', {
          params: { header: { 'X-Link-Token': token } },
          body: answer,
        }),
      ),
    onSuccess: (now, { says }) => {
      setPage(now);
      setDeclining(undefined);
      toast(t(`own.said.${says}`));
    },
  });
  return (
    <Page title={t('own.title', { company: page.company })} intro={t('own.intro', { name: page.holder })}>
      <ErrorState error={declining ? undefined : say.error} />
      {page.requests.length === 0 ? (
        <EmptyState title={t('own.none.title')} why={t('own.none.why')} />
      ) : (
        page.requests.map((request) => (
          <Card key={request.requestId} title={request.organisation || t('requests.school')}>
            <Stack gap="xs">
              <RequestText request={request} />
            </Stack>
            {request.welcomeAt && <Notice tone="positive" title={t('own.youSaidYes')} />}
            <Row>
              {!request.welcomeAt && (
                <Button
                  kind="primary"
                  icon="check"
                  aria-label={t('own.yesTo', { school: request.organisation })}
                  disabled={say.isPending}
                  onClick={() => say.mutate({ says: 'WELCOME', requestId: request.requestId })}
                >
                  {t('own.yes')}
                </Button>
              )}
              <Button
                aria-label={t('own.noTo', { school: request.organisation })}
                disabled={say.isPending}
                onClick={() => setDeclining(request)}
              >
                {t('own.no')}
              </Button>
            </Row>
          </Card>
        ))
      )}
      <Wish page={page} busy={say.isPending} onSay={(answer) => say.mutate(answer)} />
      {declining && (
        <Dialog
          open
          onClose={() => setDeclining(undefined)}
          title={t('own.noTo', { school: declining.organisation })}
          foot={
            <>
              <Button onClick={() => setDeclining(undefined)}>{t('own.back')}</Button>
              <Button
                kind="danger"
                busy={say.isPending}
                onClick={() => say.mutate({ says: 'DECLINE', requestId: declining.requestId })}
              >
                {t('own.noSure')}
              </Button>
            </>
          }
        >
          <p>{t('own.noWhat')}</p>
          <ErrorState error={say.error} />
        </Dialog>
      )}
    </Page>
  );
}

/** How many questions the company wants, and a pause. */
function Wish({ page, busy, onSay }: { page: CompanyPage; busy: boolean; onSay: (answer: Answer) => void }) {
  const { t } = useTranslation('pool');
  const [perMonth, setPerMonth] = useState(page.perMonth?.toString() ?? '');
  const [until, setUntil] = useState('');
  const number = Number(perMonth);
  const wrong = perMonth !== '' && !(Number.isInteger(number) && number >= 0 && number <= MOST);
  return (
    <Card title={t('own.wish')}>
      <p>
        {page.perMonth == null
          ? t('own.noLimit', { asked: page.asked })
          : t('own.limit', { count: page.perMonth, asked: page.asked })}
      </p>
      <TextInput
        label={t('limit.perMonth')}
        hint={t('own.perMonthHint')}
        type="number"
        min={0}
        max={MOST}
        error={wrong ? t('limit.wrong', { most: MOST }) : undefined}
        value={perMonth}
        onChange={(event) => setPerMonth(event.target.value)}
      />
      <Row>
        <Button
          disabled={busy || wrong || perMonth === ''}
          onClick={() => onSay({ says: 'LIMIT', perMonth: number })}
        >
          {t('own.saveLimit')}
        </Button>
      </Row>
      {page.pausedUntil ? (
        <Notice tone="warning" title={t('own.paused', { day: formatDate(page.pausedUntil) })}>
          <Row>
            <Button disabled={busy} onClick={() => onSay({ says: 'RESUME' })}>
              {t('own.resume')}
            </Button>
          </Row>
        </Notice>
      ) : (
        <>
          <TextInput
            label={t('own.pauseUntil')}
            hint={t('own.pauseHint')}
            type="date"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
          <Row>
            <Button
              disabled={busy || until === ''}
              onClick={() => onSay({ says: 'PAUSE', pausedUntil: until })}
            >
              {t('own.pause')}
            </Button>
          </Row>
        </>
      )}
    </Card>
  );
}
