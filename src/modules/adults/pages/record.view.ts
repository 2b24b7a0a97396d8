import { sayAge, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { details } from '../../../platform/design/macros.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { CHOICE_WORDS, namesLado } from '../concern.ts'
import { shutBy } from '../run-facts.ts'
import type { AdultRecord } from '../queries/adult-concern.ts'
import { decidePanel, standing } from './decide.view.ts'
import type { Form } from '../../../platform/design/form.ts'
import { type Contact, ladoLine } from './lado.view.ts'
import { procedureSection } from './procedure.view.ts'
import { link, listed } from './say.ts'
import { tellingSection } from './telling.view.ts'
import { happenedSection } from './timeline.view.ts'
import { aboutSection, writtenSection } from './written.view.ts'

type RecordPage = {
  base: string
  now: Temporal.Instant
  record: AdultRecord
  contacts: readonly Contact[]
  childUrls: readonly string[]
  form: Form
}

/** One record of this register. Its names stand on the page and nowhere else: not in its address or its title. */
export function recordView({ base, now, record, contacts, childUrls, form }: RecordPage): PageView {
  const { reference, subjects, reportedAt, signedAs } = record
  return {
    title: `Concern ${reference}`,
    errors: form.errors,
    errorTitle: 'Not recorded yet',
    body: html`<p class="ww-over">${link(base, 'Concerns about adults')} &ensp;/&ensp; ${reference}</p>
      <div class="ww-head">
        <div>
          <h1 class="govuk-heading-xl ww-say">${listed(subjects.map(({ name }) => name)) || 'Somebody not named yet'}</h1>
          <p class="ww-under">Reported by ${signedAs} on ${sayMoment(reportedAt)}, ${sayAge(reportedAt, now)} ago.</p>
        </div>
        <p class="ww-head__state">${stateOf(record)}</p>
      </div>
      ${ladoLine(contacts, record.ladder !== null && namesLado(record.ladder))}
      <p class="ww-phone-only"><a class="govuk-link" href="#decide">Go to the decision</a>${record.runs.length > 0 && html` or ${link('#procedure', 'the procedure')}`}</p>
      <div class="ww-cols ww-cols--side ww-cols--record">
        <div>${aboutSection(record, base, form)} ${writtenSection(record, childUrls)}</div>
        ${decidePanel(record, form, shutOn(record, 'keep-in-school'))}
        <div>${procedureOf(base, now, record)} ${tellingSection(record, form, shutOn(record, 'telling'))} ${happenedSection(record, form)} ${readersOf(record)}</div>
      </div>`,
  }
}

const toldAt = ({ tellings }: AdultRecord): Temporal.Instant | null =>
  tellings.length ? Temporal.Instant.from(tellings.at(-1)?.recordedAt ?? '') : null

const shutOn = (record: AdultRecord, act: string): string | undefined =>
  record.runs.map(run => shutBy(run, toldAt(record), act)).find(Boolean)

const procedureOf = (base: string, now: Temporal.Instant, record: AdultRecord): Safe =>
  procedureSection({
    ...{ record: `${base}/${record.concernId}`, now, runs: record.runs, decided: standing(record)?.choice },
    toldAt: toldAt(record),
  })

function stateOf(record: AdultRecord): Safe {
  const last = standing(record)
  if (last) return step('done', CHOICE_WORDS[last.choice].says)
  return record.rightNow === 'danger'
    ? clock('late', 'Somebody is in danger now')
    : clock('today', 'To be decided')
}

const readersOf = ({ readers }: AdultRecord): Safe =>
  details({
    summaryText: `${readers.length === 1 ? '1 person' : `${readers.length} people`} may read something of this. Why?`,
    html: html`<ul class="govuk-list ww-small">
      ${readers.map(({ name, part, because }) => html`<li>${name}: ${part === 'reporter' ? SEES_OWN : because}</li>`)}
    </ul>`,
  })

const SEES_OWN = 'wrote it, and sees their own words, that they were read, and the short answer'
