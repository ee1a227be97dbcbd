/** EventTable: the events of a period, to be found, put in order, and given a reason many at a time. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { EventKey, TagReason } from '../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS } from '../utils/reasons.ts';
import { BulkRetag, type Retagging } from './BulkRetag.tsx';
import { EventLine } from './EventLine.tsx';
import {
  ANY_REASON,
  type Column,
  calendarsOf,
  type EventFilter,
  type EventOrder,
  type EventRow,
  filtered,
  ordered,
  type ReasonFilter,
  UNTAGGED,
} from './event-rows.ts';
import { writeCount } from './numbers.ts';
import { Pager } from './Pager.tsx';
import { usePlace } from './place.ts';
import { labelKey } from './reason-words.ts';
import { Saved } from './Saved.tsx';
import { Select } from './Select.tsx';
import { SortButton } from './SortButton.tsx';
import { useSaving } from './saving.ts';
import { type MessageKey, useTranslate } from './translate.ts';
import { WideTable } from './WideTable.tsx';
import './EventTable.css';

/** How many rows are drawn at a time. */
const PAGE = 50;

const COLUMN_KEYS: Readonly<Record<Column, MessageKey>> = {
  start: 'overview_when',
  title: 'overview_title',
  reason: 'overview_reason',
  length: 'overview_length',
  calendar: 'overview_calendar',
};

interface EventTableProps {
  readonly rows: readonly EventRow[];
  /** Instant (ms) at which past and planned part. */
  readonly now: number;
  readonly reason: ReasonFilter | null;
  readonly onReason: (reason: ReasonFilter | null) => void;
  readonly retagging: Retagging;
  /** Hands the user the rows as a file; throws an Error whose message is a sentence for the user. */
  readonly onExport: (rows: readonly EventRow[]) => Promise<void>;
}

type OwnFilter = Omit<EventFilter, 'reason'>;

export function EventTable({ rows, now, reason, onReason, retagging, onExport }: EventTableProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const [own, setOwn] = useState<OwnFilter>({ text: '', time: null, calendar: null });
  const [order, setOrder] = useState<EventOrder>({ by: 'start', descending: true });
  const [selected, setSelected] = useState<ReadonlySet<EventKey>>(new Set());
  const [page, setPage] = useState(0);
  const { saving, save } = useSaving();
  const all = useRef<HTMLInputElement>(null);

  const inOrder = useMemo(() => ordered(rows, order, locale), [rows, order, locale]);
  const found = useMemo(() => filtered(inOrder, { ...own, reason }, now), [inOrder, own, reason, now]);
  const calendars = useMemo(() => calendarsOf(rows, locale), [rows, locale]);
  // A row that the filter hides is not retagged unseen.
  const chosen = useMemo(() => found.filter(({ event }) => selected.has(event.key)), [found, selected]);
  const lastPage = Math.max(0, Math.ceil(found.length / PAGE) - 1);
  const shownPage = Math.min(page, lastPage);
  const shown = found.slice(shownPage * PAGE, (shownPage + 1) * PAGE);
  const columns: readonly Column[] =
    calendars.length > 1 ? ['start', 'title', 'reason', 'length', 'calendar'] : ['start', 'title', 'reason', 'length'];

  const filter = (changed: Partial<OwnFilter>) => {
    setOwn({ ...own, ...changed });
    setPage(0);
  };
  const select = (changed: readonly EventRow[], isSelected: boolean) => {
    const keys = new Set(changed.map(({ event }) => event.key));
    setSelected((before) => (isSelected ? before.union(keys) : before.difference(keys)));
  };
  const retag = (given: TagReason | null) => {
    retagging.retag(chosen, given);
    setSelected(new Set());
  };

  return (
    <section class="event-table-room">
      <div class="filters">
        <h2>{translate('overview_events')}</h2>
        <input
          class="field search"
          type="search"
          placeholder={translate('overview_search')}
          aria-label={translate('overview_search')}
          value={own.text}
          onInput={(event) => filter({ text: event.currentTarget.value })}
        />
        <Select
          label={translate('overview_reason')}
          value={reason ?? 'all'}
          options={[
            ['all', translate('overview_any_answer')],
            [UNTAGGED, translate('popup_untagged')],
            [ANY_REASON, translate('overview_any_reason')],
            ...REASON_IDS.map((id) => [id, translate(labelKey(id))] as const),
            [NOT_NETWORKING, translate(labelKey(NOT_NETWORKING))],
          ]}
          onChange={(value) => {
            onReason(value === 'all' ? null : value);
            setPage(0);
          }}
        />
        <Select
          label={translate('overview_time')}
          value={own.time ?? 'all'}
          options={[
            ['all', translate('overview_any_time')],
            ['past', translate('overview_past')],
            ['planned', translate('overview_to_come')],
          ]}
          onChange={(value) => filter({ time: value === 'all' ? null : value })}
        />
        {calendars.length > 1 && (
          <Select
            label={translate('overview_calendar')}
            value={own.calendar === null ? 'all' : `is ${own.calendar}`}
            options={[
              ['all', translate('overview_any_calendar')],
              ...calendars.map(({ address, name }) => [`is ${address}`, name] as const),
            ]}
            onChange={(value) => filter({ calendar: value === 'all' ? null : value.slice('is '.length) })}
          />
        )}
      </div>
      <div class="above">
        <p class="quiet" aria-live="polite">
          {writeCount(translate, 'popup_events', found.length, locale)}
        </p>
        <button
          type="button"
          class="button slight"
          disabled={found.length === 0}
          onClick={() => save(() => onExport(found))}
        >
          {translate('overview_export_events')}
        </button>
        <Saved saving={saving} done={translate('overview_exported')} />
      </div>
      <WideTable class="event-table" caption={translate('overview_events')}>
        <thead>
          <tr>
            <th scope="col" class="check">
              <input
                type="checkbox"
                ref={all}
                aria-label={translate('overview_select_all')}
                checked={chosen.length > 0 && chosen.length === found.length}
                indeterminate={chosen.length > 0 && chosen.length < found.length}
                disabled={found.length === 0}
                onChange={(event) => select(found, event.currentTarget.checked)}
              />
            </th>
            {columns.map((column) => (
              <SortButton
                key={column}
                column={column}
                label={translate(COLUMN_KEYS[column])}
                order={order}
                onOrder={(next) => {
                  setOrder(next);
                  setPage(0);
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <EventLine
              key={row.event.key}
              row={row}
              columns={columns}
              isPlanned={row.end > now}
              isSelected={selected.has(row.event.key)}
              onSelect={(isSelected) => select([row], isSelected)}
            />
          ))}
          {shown.length === 0 && (
            <tr>
              <td colSpan={columns.length + 1} class="nothing">
                {translate(rows.length === 0 ? 'overview_no_events' : 'overview_none_found')}
              </td>
            </tr>
          )}
        </tbody>
      </WideTable>
      {lastPage > 0 && (
        <Pager page={shownPage} pages={lastPage + 1} size={PAGE} count={found.length} onPage={setPage} />
      )}
      <BulkRetag
        count={chosen.length}
        retagging={retagging}
        onRetag={retag}
        onDeselect={() => {
          setSelected(new Set());
          all.current?.focus({ preventScroll: true });
        }}
      />
    </section>
  );
}
