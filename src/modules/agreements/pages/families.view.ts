import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { insetText, mojSubNavigation, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { Family } from '../queries/families.ts'
import { back, count, link, listed } from './say.ts'

type Families = { base: string; families: readonly Family[]; isSigned: boolean }

const MOST_SHOWN = 500

export function familiesView(page: Families): PageView {
  const { base, families, isSigned } = page
  const at = `${base}/families`
  return {
    title: 'Children whose parents sign',
    before: back(base, 'Who has signed'),
    body: html`${pageHead({ over: 'Children whose parents sign', say: sayHowMany(page) })}
      ${mojSubNavigation({
        ...{ label: 'Who is shown', classes: 'ww-filter' },
        items: [
          { text: 'Not yet', href: at, active: !isSigned },
          { text: 'Signed', href: `${at}?show=signed`, active: isSigned },
        ],
      })}
      ${families.length > 0 && tableOf(page)}
      ${families.length > MOST_SHOWN && insetText({ text: 'There are more than are shown here.' })}`,
  }
}

function sayHowMany({ families, isSigned }: Families): string {
  if (isSigned) return `A parent has signed for ${count(families.length, 'child', 'children')}.`
  return families.length
    ? `${count(families.length, 'child waits', 'children wait')} for a parent’s signature.`
    : 'No child waits for a parent’s signature.'
}

const tableOf = ({ base, families, isSigned }: Families): Safe =>
  table({
    ...{ caption: 'Children, by name', captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
    head: [
      { text: 'Child' },
      { text: 'Class' },
      { text: 'Who signs' },
      ...(isSigned ? [] : [{ text: 'Link' }]),
    ],
    rows: families
      .slice(0, MOST_SHOWN)
      .map(({ pupilId, due, signers }) => [
        { html: link(`${base}/families/${pupilId}`, due.name) },
        { text: due.className ?? '' },
        { text: signers.length ? listed(signers.map(({ name }) => name)) : 'Nobody yet' },
        ...(isSigned ? [] : [{ text: signers.some(one => one.linkExpiresAt) ? 'Has one' : 'None yet' }]),
      ]),
  })
