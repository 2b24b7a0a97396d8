import { html, type Safe } from '../../../platform/design/html.ts'
import { type Figure, figures } from '../../../platform/design/figures.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { Signatory } from '../queries/signatures.ts'
import type { Coverage } from '../queries/who-has-signed.ts'
import { adultsWhoHaveNot } from './adults-unsigned.view.ts'
import { classesPicture, classesTable } from './classes.view.ts'
import { count, link, listed, sayWho } from './say.ts'

export type WhoHasSigned = {
  base: string
  coverage: readonly Coverage[]
  adults: readonly Signatory[]
  seesNames: boolean
  mayWrite: boolean
  told: number
}

export const missing = ({ due, signed }: { due: number; signed: number }): number => due - signed

export function whoHasSignedView(page: WhoHasSigned): PageView {
  const { base, coverage, told } = page
  const withClasses = coverage.filter(({ classes }) => classes.length > 0)
  // One filled button: families first, because there are most of them.
  const filled = withClasses.find(one => one.isByParent && missing(one) > 0)?.agreementId
  return {
    title: 'Who has signed',
    body: html`${pageHead({
      over: link(`${base}/all`, 'The agreements'),
      say: 'Who has signed',
      under: sayState(page),
    })}
      ${told >= 0 && insetText({ text: `${count(told, 'person was', 'people were')} told that something waits.` })}
      ${coverage.length === 0 && page.mayWrite && button({ text: 'Write an agreement', href: `${base}/new` })}
      ${coverage.length > 0 && figures(coverage.map(one => figureOf(one, page)))}
      ${withClasses.map(one => classesPicture(one, page, one.agreementId === filled))}
      <div class="ww-cols ww-cols--grid">
        ${withClasses.length > 0 && classesTable(withClasses, page)}
        ${page.seesNames && coverage.length > 0 && adultsWhoHaveNot(page, filled === undefined)}
      </div>`,
  }
}

function sayState({ coverage }: WhoHasSigned): Safe {
  if (!coverage.length) return html`No agreement is asked for yet. Next: write one and publish it.`
  const due = coverage.reduce((sum, one) => sum + one.due, 0)
  const left = coverage.filter(one => missing(one) > 0)
  const all = left.reduce((sum, one) => sum + missing(one), 0)
  if (!due) return html`There is nobody here to sign.`
  if (!all) return html`All ${due}.`
  const whose = listed(left.map(one => `${missing(one)} from ${sayWho(one)}`))
  return html`${due - all} of ${due} signatures are in.
    <strong class="ww-ink">${all === 1 ? '1 is missing:' : `${all} are missing:`}</strong> ${whose}.`
}

function figureOf(one: Coverage, { base, seesNames }: WhoHasSigned): Figure {
  return {
    ...{
      n: one.signed,
      of: one.due,
      what: html`${sayWho(one)}<br /><span class="ww-soft">${one.title}</span>`,
    },
    ...{ bar: { kept: one.signed, rest: missing(one) } },
    ...(seesNames ? { href: `${base}/${one.agreementId}/signatures` } : {}),
  }
}
