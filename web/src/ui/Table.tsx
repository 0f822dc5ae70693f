import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/urlState';
import { classes } from './classes';
import { Icon } from './Icon';

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable here; for a list the server sorts, pass `sortable` and read `?sort=`. */
  sortValue?: (row: Row) => string | number | null | undefined;
  sortable?: boolean;
  numeric?: boolean;
  /** The column that names the row: its cell is the row's header, and the title of its card on a phone. */
  names?: boolean;
};

type TableProps<Row> = {
  /** Says what is listed; visible unless `hideCaption`. */
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where the sorting lives in the address: `?sort=name` or `?sort=-name`. */
  sortParam?: string;
  /** On a phone rows become cards; figures side by side stay a table with `cards={false}`. */
  cards?: boolean;
  /** Choosing rows for something that happens to all of them. */
  selection?: { chosen: ReadonlySet<string>; onChange: (chosen: Set<string>) => void; actions: ReactNode };
};

/** A real table at every width; the roles are written out because `display: block` would take them away. */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  sortParam = 'sort',
  cards = true,
  selection,
}: TableProps<Row>) {
  const { t } = useTranslation('ui');
  const [url, setUrl] = useUrlState();
  const captionId = useId();
  const descending = url[sortParam]?.startsWith('-') ?? false;
  const sortedBy = url[sortParam]?.replace(/^-/, '');
  const sortColumn = columns.find(({ id }) => id === sortedBy);
  const shown = sortColumn?.sortValue ? [...rows].sort(comparing(sortColumn.sortValue, descending)) : rows;
  const keys = rows.map(rowKey);
  const all = selection !== undefined && keys.length > 0 && keys.every((key) => selection.chosen.has(key));

  return (
    <div className={classes('op-table-wrap', cards && 'op-table-wrap--cards')}>
      {selection && (
        <div className="op-table__bulk" role="group" aria-label={t('table.bulk')}>
          <label className="op-row op-gap-xs op-table__select">
            <input
              type="checkbox"
              checked={all}
              onChange={() => selection.onChange(new Set(all ? [] : keys))}
            />
            {t('table.all')}
          </label>
          <span aria-live="polite">{t('table.chosen', { count: selection.chosen.size })}</span>
          {selection.chosen.size > 0 && selection.actions}
        </div>
      )}
      <table className="op-table" role="table" aria-labelledby={captionId}>
        <caption id={captionId} className={hideCaption ? 'op-hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {selection && (
              <td role="cell">
                <span className="op-hidden">{t('table.choose')}</span>
              </td>
            )}
            {columns.map((column) => {
              const active = column.id === sortedBy;
              return (
                <th
                  key={column.id}
                  role="columnheader"
                  scope="col"
                  className={column.numeric ? 'op-table__numeric' : undefined}
                  aria-sort={active ? (descending ? 'descending' : 'ascending') : undefined}
                >
                  {column.sortable || column.sortValue ? (
                    <button
                      type="button"
                      className={classes('op-table__sort', !active && 'op-table__sort--idle')}
                      onClick={() =>
                        setUrl({ [sortParam]: active && !descending ? `-${column.id}` : column.id })
                      }
                    >
                      {column.header}
                      <Icon name={active ? (descending ? 'down' : 'up') : 'sort'} size={15} />
                    </button>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => {
            const key = rowKey(row);
            return (
              <tr key={key} role="row">
                {selection && (
                  <td role="cell" className="op-table__select">
                    <input
                      type="checkbox"
                      aria-label={t('table.chooseRow', { row: key })}
                      aria-labelledby={`${captionId}-${key}`}
                      checked={selection.chosen.has(key)}
                      onChange={(event) => {
                        const next = new Set(selection.chosen);
                        if (event.target.checked) next.add(key);
                        else next.delete(key);
                        selection.onChange(next);
                      }}
                    />
                  </td>
                )}
                {columns.map((column) => {
                  const className = column.numeric ? 'op-table__numeric' : undefined;
                  return column.names ? (
                    <th
                      key={column.id}
                      id={`${captionId}-${key}`}
                      role="rowheader"
                      scope="row"
                      className={className}
                    >
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      role="cell"
                      data-label={column.header || undefined}
                      className={className}
                    >
                      <span>{column.cell(row)}</span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function comparing<Row>(value: (row: Row) => string | number | null | undefined, descending: boolean) {
  const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
  return (left: Row, right: Row) => {
    const a = value(left);
    const b = value(right);
    // What is not known stands last, whichever way the rest is sorted.
    if (a === b) return 0;
    if (a === null || a === undefined) return 1;
    if (b === null || b === undefined) return -1;
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return descending ? -order : order;
  };
}
