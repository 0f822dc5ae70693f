import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  EmptyState,
  Loaded,
  Notice,
  Page,
  PictoButton,
  type PictoName,
  Pictos,
  Row,
  Stack,
  TextArea,
} from '@/ui';
import { NotSentYet } from './NotSentYet';
import { isRunning, ownPlacementsQuery, useWaiting, write } from './log';

const moods: [mood: 'GOOD' | 'OKAY' | 'HARD', picto: PictoName][] = [
  ['GOOD', 'good'],
  ['OKAY', 'ok'],
  ['HARD', 'hard'],
];
const did: [code: string, picto: PictoName][] = [
  ['WORKED', 'work'],
  ['TOGETHER', 'people'],
  ['ASKED_HELP', 'help'],
];
const scores: [score: number, picto: PictoName][] = [
  [3, 'good'],
  [2, 'ok'],
  [1, 'hard'],
];

/** One question a screen: how was it, what did you do, how did your goals go, tell more, sent. */
export default function TodayScreen() {
  const { t } = useTranslation('logbook');
  const [url, setUrl] = useUrlState();
  const mine = useQuery(ownPlacementsQuery);
  const [step, setStep] = useState(url.mood ? 1 : 0);
  const [pictograms, setPictograms] = useState<string[]>([]);
  const [goals, setGoals] = useState<Record<string, number>>({});
  const [text, setText] = useState('');
  const unsent = useWaiting().length > 0;
  const mood = moods.find(([code]) => code === url.mood)?.[0];

  return (
    <Page title={t('question')}>
      <NotSentYet />
      <Loaded query={mine}>
        {(all) => {
          const running = all.find(isRunning);
          if (!running) return <EmptyState title={t('none.title')} why={t('none.why')} />;
          const wanted = running.goals ?? [];
          const last = 2 + wanted.length;
          const finish = async () => {
            await write({
              placementId: running.id!,
              onDay: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }),
              mood: mood ?? 'OKAY',
              pictograms,
              text,
              scores: goals,
              writtenAt: new Date().toISOString(),
            });
            setStep(last + 1);
          };
          const goal = wanted[step - 2];
          return (
            <Stack gap="lg">
              {step === 0 && (
                <Pictos label={t('question')}>
                  {moods.map(([code, picto]) => (
                    <PictoButton
                      key={code}
                      picto={picto}
                      onClick={() => {
                        setUrl({ mood: code });
                        setStep(1);
                      }}
                    >
                      {t(`mood.${code}`)}
                    </PictoButton>
                  ))}
                </Pictos>
              )}
              {step === 1 && (
                <>
                  <h2 className="op-heading op-heading--2">{t('did.question')}</h2>
                  <Pictos label={t('did.question')}>
                    {did.map(([code, picto]) => (
                      <PictoButton
                        key={code}
                        picto={picto}
                        chosen={pictograms.includes(code)}
                        onClick={() =>
                          setPictograms(
                            pictograms.includes(code)
                              ? pictograms.filter((other) => other !== code)
                              : [...pictograms, code],
                          )
                        }
                      >
                        {t(`did.${code}`)}
                      </PictoButton>
                    ))}
                  </Pictos>
                  <Row>
                    <Button kind="primary" large onClick={() => setStep(2)}>
                      {t('next')}
                    </Button>
                  </Row>
                </>
              )}
              {step >= 2 && step < last && goal && (
                <>
                  <h2 className="op-heading op-heading--2">{t('goal', { goal: goal.text })}</h2>
                  <Pictos label={t('goal', { goal: goal.text })}>
                    {scores.map(([score, picto]) => (
                      <PictoButton
                        key={score}
                        picto={picto}
                        onClick={() => {
                          setGoals({ ...goals, [goal.code!]: score });
                          setStep(step + 1);
                        }}
                      >
                        {t(`score.${score}`)}
                      </PictoButton>
                    ))}
                  </Pictos>
                </>
              )}
              {step === last && (
                <>
                  <TextArea
                    label={t('tell')}
                    optional
                    value={text}
                    maxLength={1000}
                    onChange={(event) => setText(event.target.value)}
                  />
                  <Row>
                    <Button kind="primary" large onClick={() => void finish()}>
                      {t('done')}
                    </Button>
                  </Row>
                </>
              )}
              {step > last && (
                <>
                  <Notice tone="positive" title={t('thanks.title')}>
                    {unsent ? t('thanks.later') : t('thanks.text')}
                  </Notice>
                  <Row>
                    <ButtonLink large to="/">
                      {t('home')}
                    </ButtonLink>
                  </Row>
                </>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
