import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { mojSubNavigation, table } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FamiliesPage } from '../queries/families-page.ts'
import { back, count, link, listed } from './say.ts'

type Families = { base: string; families: FamiliesPage }

export function familiesView({ base, families }: Families): PageView {
  const { isSigned, className, all } = families
  const at = `${base}/families`
  const hrefOf = (show: boolean, shown: string | undefined) => {
    const asked = [show && 'show=signed', shown !== undefined && `class=${encodeURIComponent(shown)}`]
    const said = asked.filter(Boolean).join('&')
    return said === '' ? at : `${at}?${said}`
  }
  return {
    title: 'Children whose parents sign',
    before: back(base, 'Who has signed'),
    body: html`${pageHead({
      over: `Children whose parents sign${className === undefined ? '' : `, ${className}`}`,
      say: sayHowMany(families),
    })}
      ${mojSubNavigation({
        ...{ label: 'Who is shown', classes: 'ww-filter' },
        items: [
          { text: 'Not yet', href: hrefOf(false, className), active: !isSigned },
          { text: 'Signed', href: hrefOf(true, className), active: isSigned },
        ],
      })}
      ${classFilter(families, name => hrefOf(isSigned, name))} ${all > 0 && tableOf({ base, families })}
      ${pagesOfList({ ...families, at: hrefOf(isSigned, className) })}`,
  }
}

function classFilter(
  { classes, className: shown }: FamiliesPage,
  hrefOf: (name: string | undefined) => string,
): Safe | false {
  const names = classes.flatMap(({ className }) => className ?? [])
  if (names.length < 2 && shown === undefined) return false
  return mojSubNavigation({
    ...{ label: 'Which class', classes: 'ww-filter' },
    items: [
      { text: 'Every class', href: hrefOf(undefined), active: shown === undefined },
      ...names.map(name => ({ text: name, href: hrefOf(name), active: name === shown })),
    ],
  })
}

function sayHowMany({ all, isSigned }: FamiliesPage): string {
  if (isSigned) return `A parent has signed for ${count(all, 'child', 'children')}.`
  return all
    ? `${count(all, 'child waits', 'children wait')} for a parent’s signature.`
    : 'No child waits for a parent’s signature.'
}

const tableOf = ({ base, families: { rows, isSigned } }: Families): Safe =>
  table({
    ...{
      caption: 'Children, by class and name',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
    },
    head: [
      { text: 'Child' },
      { text: 'Class' },
      { text: 'Who signs' },
      ...(isSigned ? [] : [{ text: 'Link' }]),
    ],
    rows: rows.map(({ pupilId, due, signers }) => [
      { html: link(`${base}/families/${pupilId}`, due.name) },
      { text: due.className ?? '' },
      { text: signers.length ? listed(signers.map(({ name }) => name)) : 'Nobody yet' },
      ...(isSigned ? [] : [{ text: signers.some(one => one.linkExpiresAt) ? 'Has one' : 'None yet' }]),
    ]),
  })
