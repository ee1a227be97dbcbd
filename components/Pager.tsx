/** Pager: which rows of how many are shown, and the way to the others. */
import { AFTER, BEFORE } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { usePlace } from './place.ts';
import { useTranslate } from './translate.ts';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  /** How many rows a page has. */
  readonly size: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, pages, size, count, onPage }: PagerProps) {
  const translate = useTranslate();
  const number = new Intl.NumberFormat(usePlace().locale);
  const [first, last] = [page * size + 1, Math.min((page + 1) * size, count)];
  return (
    <nav class="pager" aria-label={translate('overview_pages')}>
      <IconButton
        sign={BEFORE}
        label={translate('popup_previous')}
        disabled={page === 0}
        onPress={() => onPage(page - 1)}
      />
      <span aria-live="polite">
        {translate('overview_rows', number.formatRange(first, last), number.format(count))}
      </span>
      <IconButton
        sign={AFTER}
        label={translate('popup_next')}
        disabled={page === pages - 1}
        onPress={() => onPage(page + 1)}
      />
    </nav>
  );
}
