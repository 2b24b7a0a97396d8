import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { step } from '../../../platform/design/states.ts'
import { sayRule } from '../erasure.ts'
import type { Erasure, Hold } from '../queries/erasures.ts'
import type { Called } from '../queries/people-called.ts'
import { type Form, textField } from '../../../platform/design/form.ts'
import { count, link } from './say.ts'

type ErasuresPage = {
  base: string
  erasures: readonly Erasure[]
  holds: readonly Hold[]
  mayPropose: boolean
  form: Form
  found: readonly Called[] | undefined
}

export function erasuresView(page: ErasuresPage): PageView {
  const { base, erasures, holds, form } = page
  const waiting = erasures.filter(({ withdrawnAt, carriedOutAt }) => !withdrawnAt && !carriedOutAt)
  const past = erasures.filter(one => !waiting.includes(one))
  return {
    title: 'Erasure and holds',
    errors: form.errors,
    body: html`${pageHead({
      say: waiting.length
        ? `${count(waiting.length, 'erasure waits', 'erasures wait')} for a second person.`
        : 'No erasure waits.',
      under:
        'One person proposes and another confirms. A hold stops both. What was erased, and under which rule, stays in the record.',
    })}
    ${waiting.length > 0 && summaryList({ rows: waiting.map(one => waitingRow(base, one)) })} ${finder(page)}
    ${sectionHead({ id: 'holds', text: 'Holds that stand' })}
    ${holds.length ? summaryList({ rows: holds.map(one => holdRow(base, one)) }) : html`<p>None.</p>`}
    ${button({ text: 'Hold a name', href: `${base}/erasure-holds/new`, classes: 'govuk-button--secondary' })}
    ${sectionHead({ id: 'past', text: 'Erased or taken back' })}
    ${past.length ? summaryList({ rows: past.map(pastRow) }) : html`<p>None.</p>`}`,
  }
}

function finder({ base, form, found, mayPropose }: ErasuresPage): Safe {
  return html`${sectionHead({ id: 'find', text: 'Find a record to erase or to hold' })}
    <form method="post" action="#find" novalidate class="ww-aside">
      ${textField(form, {
        ...{ name: 'name', label: 'Name', classes: 'govuk-input--width-20' },
        hint: 'At least 3 letters. That you looked stays in the record.',
      })}
      ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
    </form>
    ${
      found &&
      (found.length
        ? summaryList({ rows: found.map(one => foundRow(base, one, mayPropose)) })
        : html`<p>Nobody is called that.</p>`)
    }`
}

const foundRow = (base: string, { id, name, lastOn, isHere }: Called, mayPropose: boolean) => {
  const at = `${base}/people/${id}`
  const erase = { href: `${at}/erasure`, text: 'Propose erasure', visuallyHiddenText: `of ${name}` }
  const hold = { href: `${base}/erasure-holds/new?person=${id}`, text: 'Hold', visuallyHiddenText: name }
  return {
    key: { text: name },
    value: { text: isHere ? 'Still here' : lastOn ? `Left on ${sayDay(lastOn)}` : 'Not on the roll' },
    actions: { items: mayPropose && !isHere ? [erase, hold] : [hold] },
  }
}

const waitingRow = (base: string, one: Erasure) => ({
  key: { html: html`${step('next', 'Waits')}<br />${one.name}` },
  value: {
    html: html`${sayRule(one)}<br /><span class="ww-soft">Proposed by ${one.proposer}, ${sayDay(dayOf(one.proposedAt))}</span
      ><br />${link(`${base}/erasures/${one.id}`, 'Look at it', `erasure of ${one.name}`)}`,
  },
})

const holdRow = (base: string, one: Hold) => {
  const name = one.personName ?? one.typedName ?? ''
  return {
    key: { text: name },
    value: {
      html: html`${one.reason}<br /><span class="ww-soft"
          >${one.personName === null && 'On the name. '}Set by ${one.setter ?? 'the operator'}, ${sayDay(dayOf(one.setAt))}</span
        >`,
    },
    actions: {
      items: [
        {
          href: `${base}/erasure-holds/${one.id}/end`,
          text: 'Lift',
          visuallyHiddenText: `the hold on ${name}`,
        },
      ],
    },
  }
}

const pastRow = (one: Erasure) => ({
  key: { text: one.carriedOutAt ? `Erased ${sayDay(dayOf(one.carriedOutAt))}` : 'Taken back' },
  value: {
    html: html`${one.carriedOutAt ? '' : `${one.name}. `}${sayRule(one)}<br />${one.reason}<br /><span class="ww-soft"
        >Proposed by ${one.proposer}${one.confirmer && html`, confirmed by ${one.confirmer}`}</span
      >`,
  },
})
