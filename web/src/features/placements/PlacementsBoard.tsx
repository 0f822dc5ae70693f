import { useTranslation } from 'react-i18next';
import { EmptyState, Heading, Link, Loaded, StatusBadge } from '@/ui';
import { usePlacements } from './api';
import { type State, toneOf } from './states';

/** The way of a stage in six columns; what has ended is in the list. */
const columns: readonly { id: string; states: readonly State[] }[] = [
  { id: 'prepare', states: ['REGISTERED', 'INTAKE'] },
  { id: 'search', states: ['SEARCHING', 'PROPOSED'] },
  { id: 'meet', states: ['ACQUAINTANCE', 'AGREED'] },
  { id: 'contract', states: ['CONTRACT'] },
  { id: 'running', states: ['RUNNING'] },
  { id: 'closing', states: ['CLOSING'] },
];
const going = columns.flatMap(({ states }) => states);
const most = 200;

type Line = { id: string; state: State; studentName: string; waitingFor: string[] };

/** Who has to act is on top: first what waits for the stagebegeleider. */
function byTurn(one: Line, other: Line): number {
  const mine = (line: Line) => Number(!line.waitingFor.includes('stagebegeleider'));
  return mine(one) - mine(other) || one.studentName.localeCompare(other.studentName, 'nl');
}

/** All stages that go on, as one picture: where each of them is, and whose turn it is. */
export function PlacementsBoard() {
  const { t } = useTranslation('placements');
  const placements = usePlacements(going, most);
  return (
    <Loaded query={placements} lines={8}>
      {({ pages }) => {
        const lines = pages.flatMap(({ items }) => items);
        if (lines.length === 0) return <EmptyState title={t('empty.title')} why={t('empty.why')} />;
        return (
          <>
            <div className="op-board">
              {columns.map(({ id, states }) => {
                const here = lines.filter(({ state }) => states.includes(state)).sort(byTurn);
                return (
                  <section key={id} className="op-board__column" aria-labelledby={`board-${id}`}>
                    <Heading level={2} id={`board-${id}`}>
                      {t(`board.${id}`)} <span className="op-subtle">{here.length}</span>
                    </Heading>
                    <ul className="op-board__cards">
                      {here.map((line) => (
                        <li key={line.id} className="op-board__card">
                          <Link to={`/plaatsingen/${line.id}`}>{line.studentName}</Link>
                          {line.companyName && <span className="op-small">{line.companyName}</span>}
                          <StatusBadge tone={toneOf(line.state)}>{t(`state.${line.state}`)}</StatusBadge>
                          {line.waitingFor.length > 0 && (
                            <span className="op-small">
                              {t('board.turn', {
                                who: line.waitingFor.map((role) => t(`role.${role}`)).join(', '),
                              })}
                            </span>
                          )}
                        </li>
                      ))}
                    </ul>
                  </section>
                );
              })}
            </div>
            {placements.hasNextPage && <p className="op-small">{t('board.more', { count: most })}</p>}
          </>
        );
      }}
    </Loaded>
  );
}
