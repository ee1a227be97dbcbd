/** SortButton: the head of a column, which puts the rows in order by it, and then the other way round. */
import type { Column, EventOrder } from './event-rows.ts';
import { DOWN, Icon, UP } from './Icon.tsx';

interface SortButtonProps {
  readonly column: Column;
  readonly label: string;
  readonly order: EventOrder;
  readonly onOrder: (order: EventOrder) => void;
}

/** Time and length begin with the newest and the longest, words with the first of the alphabet. */
const DESCENDING_FIRST: readonly Column[] = ['start', 'length'];

export function SortButton({ column, label, order, onOrder }: SortButtonProps) {
  const isBy = order.by === column;
  const descending = isBy ? !order.descending : DESCENDING_FIRST.includes(column);
  const way = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isBy ? way : undefined} data-column={column}>
      <button type="button" class="sort" onClick={() => onOrder({ by: column, descending })}>
        {label}
        <Icon sign={isBy && !order.descending ? UP : DOWN} />
      </button>
    </th>
  );
}
