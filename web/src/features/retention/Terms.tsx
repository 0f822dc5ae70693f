import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, ProblemError } from '@/api';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  Dialog,
  ErrorState,
  Loaded,
  Stack,
  TextArea,
  TextInput,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';
import { type Term, termsQuery } from './queries';

/** Each term with its ground; what the school chose before stays readable. */
export function Terms() {
  const { t } = useTranslation('retention');
  const terms = useQuery(termsQuery);
  return (
    <Card title={t('terms.title')}>
      <Stack>
        <p>{t('terms.text')}</p>
        <Loaded query={terms}>
          {(all) => (
            <WorkList>
              {all.map((term) => (
                <WorkItem
                  key={term.category}
                  title={t('terms.line', { category: t(`category.${term.category}`), count: term.months })}
                  about={<About term={term} />}
                >
                  <ChangeTerm key={term.version} term={term} />
                </WorkItem>
              ))}
            </WorkList>
          )}
        </Loaded>
      </Stack>
    </Card>
  );
}

function About({ term: { source, setByName, setAt, defaultMonths, history } }: { term: Term }) {
  const { t } = useTranslation('retention');
  const chosen = setByName &&
    setAt && [
      t('terms.chosen', { name: setByName, date: formatDate(setAt) }),
      t('terms.default', { count: defaultMonths }),
    ];
  const before = history.map((choice) =>
    t('terms.before', { count: choice.months, name: choice.setByName, date: formatDate(choice.setAt) }),
  );
  return <>{[source, ...(chosen || []), ...before].join(' · ')}</>;
}

function ChangeTerm({ term: { category, months, version } }: { term: Term }) {
  const { t } = useTranslation('retention');
  const queries = useQueryClient();
  const [open, show] = useState(false);
  const [next, setNext] = useState(`${months}`);
  const [source, setSource] = useState('');
  const changing = useMutation({
    mutationFn: () =>
      orThrow(
        api.school.PUT('/v1/retention/terms/{category}', {
          params: { path: { category }, header: { 'If-Match': `"${version}"` } },
          body: { months: Number(next), source },
        }),
      ),
    onSuccess: () => {
      show(false);
      toast(t('terms.saved'));
      return queries.invalidateQueries({ queryKey: ['retention'] });
    },
  });
  const errors = changing.error instanceof ProblemError ? changing.error.fieldErrors : [];
  const at = (name: string) => errors.find(({ field }) => field === name)?.message;
  const form = `term-${category}`;
  return (
    <>
      <Button onClick={() => show(true)}>
        {t('terms.change')}
        <span className="op-hidden"> {t(`category.${category}`)}</span>
      </Button>
      <Dialog
        open={open}
        onClose={() => show(false)}
        title={t('terms.changeTitle', { category: t(`category.${category}`) })}
        foot={
          <Button
            kind="primary"
            type="submit"
            form={form}
            busy={changing.isPending}
            disabled={!/^\d{1,3}$/.test(next.trim()) || source.trim() === ''}
          >
            {t('terms.save')}
          </Button>
        }
      >
        <form
          id={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            changing.mutate();
          }}
        >
          <Stack>
            {errors.length === 0 && <ErrorState error={changing.error} />}
            <p>{t('terms.means')}</p>
            <TextInput
              inputMode="numeric"
              label={t(category === 'NAZORG' ? 'terms.afterNazorg' : 'terms.afterLeaving')}
              error={at('months')}
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
            <TextArea
              rows={3}
              label={t('terms.source')}
              hint={t('terms.sourceHint')}
              error={at('source')}
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
