import { sayAge, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { details } from '../../../platform/design/macros.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { CHOICE_WORDS, namesLado } from '../concern.ts'
import { isAllegation } from '../procedures.ts'
import { type Beside, shutBy } from '../run-facts.ts'
import type { AdultRecord } from '../queries/adult-concern.ts'
import { besideSection } from './beside.view.ts'
import { decidePanel, standing } from './decide.view.ts'
import type { Form } from '../../../platform/design/form.ts'
import { type Contact, ladoLine } from './lado.view.ts'
import { procedureSection } from './procedure.view.ts'
import { rulesSection } from './rules.view.ts'
import { link, listed } from './say.ts'
import { tellingSection } from './telling.view.ts'
import { happenedSection } from './timeline.view.ts'
import { aboutSection, writtenSection } from './written.view.ts'

type RecordPage = {
  base: string
  /** The school's own. */
  home: string
  /** Whether the reader may take access away from whom it is about. */
  takesAway: boolean
  now: Temporal.Instant
  record: AdultRecord
  contacts: readonly Contact[]
  childUrls: readonly string[]
  /** Contacting the LADO is a step here. */
  isLadoAsked: boolean
  /** The policy has the line of their agreement named. */
  isLineAsked: boolean
  form: Form
}

/** One record of this register. Its names stand on the page and nowhere else: not in its address or its title. */
export function recordView({
  base,
  home,
  takesAway,
  now,
  record,
  contacts,
  childUrls,
  isLadoAsked,
  isLineAsked,
  form,
}: RecordPage): PageView {
  const { reference, subjects, reportedAt, signedAs, doorName, isToldByThemself } = record
  return {
    title: `Concern ${reference}`,
    errors: form.errors,
    errorTitle: 'Not recorded yet',
    body: html`<p class="ww-over">${link(base, 'Concerns about adults')} &ensp;/&ensp; ${reference}</p>
      <div class="ww-head">
        <div>
          <h1 class="govuk-heading-xl ww-say">${listed(subjects.map(({ name }) => name)) || 'Somebody not named yet'}</h1>
          <p class="ww-under">${isToldByThemself && html`<strong>Told by themself.</strong> `}${doorName && `${doorName}. `}Reported by ${signedAs} on ${sayMoment(reportedAt)}, ${sayAge(reportedAt, now)} ago.</p>
        </div>
        <p class="ww-head__state">${stateOf(record)}</p>
      </div>
      ${ladoLine(contacts, record.ladder !== null && namesLado(record.ladder))}
      ${isLadoAsked && ladoStep(record, `${base}/${record.concernId}`)}
      <p class="ww-phone-only"><a class="govuk-link" href="#decide">Go to the decision</a>${record.runs.length > 0 && html` or ${link('#procedure', 'the procedure')}`}</p>
      <div class="ww-cols ww-cols--side ww-cols--record">
        <div>${aboutSection(record, base, form)} ${besideSection(record, base)} ${writtenSection(record, childUrls)} ${rulesSection(record, { base, home, isAsked: isLineAsked, takesAway })}</div>
        ${decidePanel(record, form, shutOn(record, 'keep-in-school'))}
        <div>${procedureOf(base, now, record)} ${tellingSection(record, form, shutOn(record, 'telling'))} ${happenedSection(record, form)}
          <p>${link(`${base}/${record.concernId}/documents`, 'Documents of this record')}</p> ${readersOf(record)}</div>
      </div>`,
  }
}

/** About whoever leads here: red until somebody has recorded when the LADO was rung, what they advised, and their reference. */
function ladoStep({ ladder, runs }: AdultRecord, at: string): Safe | false {
  if (ladder === null || !namesLado(ladder)) return false
  if (runs.some(({ entries }) => entries.some(entry => entry.step === 'lado' && entry.state === 'done')))
    return html`<p>${step('done', 'The LADO was contacted')}</p>`
  const run = runs.find(({ procedure }) => isAllegation(procedure))
  const to = run ? `${at}/procedures/${run.runId}/steps/lado` : `${at}/procedures/new`
  return html`<p>
    ${clock('late', 'Contact the LADO: not recorded yet.')}<br />Record when you rang, what they advised and their
    reference.
    ${link(to, run ? 'Record it' : 'Begin the procedure to record it')}
  </p>`
}

const toldAt = ({ tellings }: AdultRecord): Temporal.Instant | null =>
  tellings.length ? Temporal.Instant.from(tellings.at(-1)?.recordedAt ?? '') : null

const besideOf = (record: AdultRecord): Beside => ({ runs: record.runs, toldAt: toldAt(record) })

const shutOn = (record: AdultRecord, act: string): string | undefined =>
  record.runs.map(run => shutBy(run, besideOf(record), act)).find(Boolean)

const procedureOf = (base: string, now: Temporal.Instant, record: AdultRecord): Safe =>
  procedureSection({
    ...{ record: `${base}/${record.concernId}`, now, runs: record.runs, decided: standing(record)?.choice },
    beside: besideOf(record),
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
