import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table, warningText } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import type { agreement } from '../queries/agreement.ts'
import type { sourceOf } from '../queries/policy-words.ts'
import { back, childRules, link, rules, sayWho } from './say.ts'

type Shown = {
  base: string
  agreement: Awaited<ReturnType<typeof agreement>>
  /** The policy whose words these are, for whoever writes them. */
  source: Awaited<ReturnType<typeof sourceOf>>
  /** How much of what the policy asks it to hold is missing. */
  lacking: number
  now: Temporal.Instant
  may: { write: boolean; publish: boolean; seeNames: boolean }
}

export function agreementView(page: Shown): PageView {
  const { base, agreement } = page
  const { written } = agreement
  const [newest] = agreement.versions
  const words = agreement.inForce ?? newest
  return {
    title: agreement.title,
    before: back(`${base}/agreements/all`, 'Agreements'),
    body: html`${pageHead({
      over: `For ${sayWho(agreement)}${classesOf(agreement.classNames)}`,
      say: agreement.title,
      under: sayState(page),
    })}
      ${sayLacking(page)} ${buttons(page)} ${sayTaken(page)}
      ${words && html`${sectionHead({ id: 'words', text: `Version ${words.number}` })} ${wordsOf(words)}`}
      ${written && html`${sectionHead({ id: 'draft', text: 'Being written' })} ${wordsOf(written)}`}
      ${agreement.versions.length > 0 && html`${sectionHead({ id: 'versions', text: 'Versions' })} ${versions(page)}`}`,
  }
}

const sayLacking = ({ base, agreement, lacking }: Shown): Safe | undefined =>
  lacking > 0
    ? warningText({
        html: html`The policy asks it to hold ${lacking === 1 ? 'a line that is' : `${lacking} lines that are`} missing.
        ${link(`${base}/agreements/${agreement.id}/lines`, 'See which, and add them')}.`,
      })
    : undefined

const sayTaken = ({ base, source }: Shown): Safe | undefined =>
  source &&
  html`<p class="ww-small ww-soft">
    Its words were taken over from
    ${link(`${base}/policies/${source.policyId}/versions/${source.versionId}`, `${source.title}, version ${source.number}`)}.
  </p>`

const wordsOf = ({ text, childText }: { text: string; childText: string | null }): Safe =>
  html`<div class="govuk-!-padding-top-3">${rules(text)} ${childRules(childText, 'the child’s')}</div>`

const classesOf = (names: readonly string[]): string => (names.length ? `, in ${names.join(', ')}` : '')

function sayState({ agreement, now }: Shown): string {
  const { withdrawnAt, reason, inForce, versions } = agreement
  if (withdrawnAt) return `Not asked for since ${sayDay(dayOf(withdrawnAt))}. ${reason ?? ''}`
  const [newest] = versions
  if (!newest) return 'Not published yet: nobody is asked to sign it.'
  const isComing = Temporal.Instant.compare(newest.effectiveFrom, now) > 0
  return [
    ...(inForce ? [`In force since ${sayDay(dayOf(inForce.effectiveFrom))}.`] : []),
    ...(isComing ? [`Version ${newest.number} begins on ${sayDay(dayOf(newest.effectiveFrom))}.`] : []),
  ].join(' ')
}

/** One is filled: what comes next. */
function buttons({ base, agreement, may }: Shown): Safe | false {
  const at = `${base}/agreements/${agreement.id}`
  const plain = 'govuk-button--secondary'
  const { written } = agreement
  const shown = [
    may.publish && written && button({ text: 'Publish', href: `${at}/publication` }),
    may.write &&
      button({ text: written ? 'Go on writing' : 'Change the words', href: `${at}/draft`, classes: plain }),
    may.seeNames && button({ text: 'Who has signed', href: `${at}/signatures`, classes: plain }),
    may.publish &&
      agreement.versions.length > 0 &&
      button({ text: 'Stop asking for it', href: `${at}/withdrawal`, classes: plain }),
  ].filter(one => one !== false && one !== undefined)
  return shown.length > 0 && html`<div class="ww-choice govuk-!-margin-bottom-6">${shown}</div>`
}

const versions = ({ agreement, base }: Shown): Safe =>
  table({
    ...{
      caption: 'Versions, newest first',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
    },
    head: [{ text: 'Version' }, { text: 'Begins' }, { text: 'Who signed before' }],
    rows: agreement.versions.map(({ id, number, effectiveFrom, asksAgain }) => [
      { html: link(`${base}/agreements/${agreement.id}/versions/${id}`, `Version ${number}`) },
      { text: sayDay(dayOf(effectiveFrom)) },
      { text: number === 1 ? 'Nobody' : asksAgain ? 'Signs again' : 'Stays valid' },
    ]),
  })
