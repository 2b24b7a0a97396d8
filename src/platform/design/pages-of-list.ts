import { ON_A_PAGE, pagesIn } from '../list-page.ts'
import { html, type Safe } from './html.ts'
import { pagination } from './macros.ts'

type PagesOfList = {
  page: number
  all: number
  /** The list itself, with whatever filters it: "/agreements/register?class=Wren". */
  at: string
  /** Where on the page the list stands. */
  to?: string
}

/** The way to the other pages of a list, under it; nothing where it has only one. */
export function pagesOfList({ page, all, at, to }: PagesOfList): Safe | false {
  const last = pagesIn(all)
  if (last === 1) return false
  const first = (page - 1) * ON_A_PAGE + 1
  const hrefOf = (n: number) =>
    `${at}${n === 1 ? '' : `${at.includes('?') ? '&' : '?'}page=${n}`}${to === undefined ? '' : `#${to}`}`
  return html`${pagination({
    landmarkLabel: 'Pages of this list',
    ...(page > 1 ? { previous: { href: hrefOf(page - 1) } } : {}),
    ...(page < last ? { next: { href: hrefOf(page + 1) } } : {}),
    items: numbersAround(page, last).map(n =>
      n === undefined ? { ellipsis: true } : { number: String(n), href: hrefOf(n), current: n === page },
    ),
  })}
    <p class="ww-soft">${first} to ${Math.min(all, page * ON_A_PAGE)} of ${all}</p>`
}

/** The first, the last and those beside; a gap is undefined. */
function numbersAround(page: number, last: number): (number | undefined)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter(n => n >= 1 && n <= last)
  return shown.flatMap((n, at) => (n - (shown[at - 1] ?? 0) > 1 ? [undefined, n] : [n]))
}
