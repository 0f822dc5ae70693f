import { useTranslation } from 'react-i18next';
import { formatDate, today as now } from '@/lib/format';
import { Steps } from '@/ui';
import { lineOf, type Period, type Planned, standing } from './line';

export type StageOfLine = Period & { id: string; title: string };

/**
 * The traject as one picture: the phases as planned, today, the stages that were and are, the leaving. Below it the same
 * in words, because a picture is not for everybody.
 */
export function TrajectPicture({
  phases,
  phase,
  leaves,
  stages = [],
  own,
}: {
  phases: readonly Planned[];
  phase: number;
  leaves?: string;
  stages?: readonly StageOfLine[];
  /** In words for the student. */
  own?: boolean;
}) {
  const { t } = useTranslation('traject');
  const today = now();
  const line = lineOf(phases, today, leaves);
  const rows = stages.length > 0;
  // That a plan ran late is the school's to mend; the student reads where he or she is.
  const kindly = (state: ReturnType<typeof standing>) => (own && state === 'late' ? 'current' : state);
  return (
    <div className="op-stack op-gap-md">
      <svg
        className={rows ? 'op-traject op-traject--stages' : 'op-traject'}
        role="img"
        aria-label={t('picture')}
      >
        {line.schoolYears().map(({ year, at }) => (
          <g key={year}>
            <line className="op-traject__year" x1={`${at}%`} x2={`${at}%`} y1="22" y2="100%" />
            <text className="op-traject__label" x={`${at}%`} y="14" textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        {phases.map((planned) => {
          const { x, width } = line.span(planned);
          return (
            <g key={`${planned.phase}-${planned.from}`}>
              <rect
                className={`op-traject__phase op-traject__phase--${planned.phase}`}
                x={`${x}%`}
                y="26"
                width={`${width}%`}
                height="36"
                rx="8"
              />
              <text className="op-traject__number" x={`${x + width / 2}%`} y="50" textAnchor="middle">
                {planned.phase}
              </text>
            </g>
          );
        })}
        {stages.map((stage) => {
          const { x, width } = line.span(stage);
          return (
            <rect
              key={stage.id}
              className="op-traject__stage"
              x={`${x}%`}
              y="72"
              width={`${width}%`}
              height="12"
              rx="6"
            />
          );
        })}
        <line
          className="op-traject__today"
          x1={`${line.at(today)}%`}
          x2={`${line.at(today)}%`}
          y1="20"
          y2="100%"
        />
      </svg>
      <ul className="op-legend op-small">
        <li>
          <span className="op-legend__mark op-legend__mark--today" aria-hidden="true" />
          {t('today', { date: formatDate(today) })}
        </li>
        {rows && (
          <li>
            <span className="op-legend__mark op-legend__mark--stage" aria-hidden="true" />
            {t('stages')}
          </li>
        )}
      </ul>
      <Steps
        label={t(own ? 'mine' : 'title')}
        steps={[
          ...phases.map((planned) => ({
            id: `${planned.phase}-${planned.from}`,
            title: t(own ? `own.${planned.phase}` : `phase.${planned.phase}`),
            state: kindly(standing(planned, phase, today)),
            when: t('period', { from: formatDate(planned.from), until: formatDate(planned.until) }),
            children: (
              <>
                {stages
                  .filter(({ from }) => from >= planned.from && from <= planned.until)
                  .map((stage) => (
                    <p key={stage.id}>
                      {stage.title}{' '}
                      <span className="op-subtle op-small">
                        {t('period', { from: formatDate(stage.from), until: formatDate(stage.until) })}
                      </span>
                    </p>
                  ))}
              </>
            ),
          })),
          ...(leaves
            ? [
                {
                  id: 'leaves',
                  title: t(own ? 'own.leaves' : 'leaves'),
                  state: leaves <= today ? ('done' as const) : ('todo' as const),
                  when: formatDate(leaves),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
