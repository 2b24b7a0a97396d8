import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import { agreedOf, type Schedule, waitingOf } from '../queries/retention-schedule.ts'
import { PRODUCT_YEARS } from '../retention.ts'
import { part } from './form.ts'
import { asWritten } from './say.ts'

type Shown = {
  base: string
  schedules: readonly Schedule[]
  mayPropose: boolean
  mayAgree: boolean
  form: Form
}

export function retentionScheduleView({ base, schedules, mayPropose, mayAgree, form }: Shown): PageView {
  const agreed = agreedOf(schedules)
  const waiting = waitingOf(schedules)
  const past = schedules.filter(one => one !== waiting)
  return {
    ...{
      title: 'How long concerns are kept',
      errors: form.errors,
      errorTitle: 'Not proposed yet',
      wide: false,
    },
    before: html`<a class="govuk-back-link" href="${base}">Home</a>`,
    body: html`${pageHead({
      say: `A child’s concerns are kept until ${agreed?.years ?? PRODUCT_YEARS['child-protection']} years after the date of birth.`,
      under: `${agreed?.sendYears ?? PRODUCT_YEARS.send} years, where the child had special educational needs or a disability. Then a safeguarding lead looks at them: nothing is destroyed by itself.`,
    })}
    <p>
      25 and 31 years are guidance on retention, and the schedule is the school’s own. A change takes two people: one
      proposes it, another agrees. They are the data protection officer, the headteacher and the chair of governors.
    </p>
    ${waiting && waitingPart(waiting, mayPropose, mayAgree)} ${mayPropose && !waiting && proposeForm(form)}
    ${past.length > 0 && part('before', 'What was proposed', summaryList({ rows: past.map(pastRow) }))}`,
  }
}

const sayYears = ({ years, sendYears }: Schedule): string => `${years} years, and ${sendYears} years`

const waitingPart = (one: Schedule, mayPropose: boolean, mayAgree: boolean): Safe =>
  part(
    'waits',
    'A change waits for a second person',
    html`<p>${clock('today', sayYears(one))} Proposed by ${one.proposer}, ${sayDay(dayOf(one.proposedAt))}.</p>
      ${one.because !== null && html`<p class="ww-said">${asWritten(one.because)}</p>`}
      ${
        mayAgree &&
        html`<form method="post">
          <input type="hidden" name="deed" value="agree" /><input type="hidden" name="id" value="${one.id}" />
          ${button({ text: 'Agree to it', preventDoubleClick: true })}
        </form>`
      }
      ${
        mayPropose &&
        html`<form method="post">
          <input type="hidden" name="deed" value="set-aside" /><input type="hidden" name="id" value="${one.id}" />
          ${button({ text: 'Set it aside', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`
      }`,
  )

const proposeForm = (form: Form): Safe =>
  part(
    'propose',
    'Propose a change',
    html`<form method="post" novalidate>
      ${textField(form, { name: 'years', label: 'Years after the date of birth', classes: 'govuk-input--width-3' })}
      ${textField(form, {
        ...{ name: 'sendYears', classes: 'govuk-input--width-3' },
        label: 'Years, where the child had special educational needs or a disability',
      })}
      ${linesField(form, {
        ...{ name: 'because', label: 'Why?', rows: 2 },
        hint: 'Needed where it is fewer than 25 or 31 years. It is kept',
      })}
      ${button({ text: 'Propose it', preventDoubleClick: true })}
    </form>`,
  )

const pastRow = (one: Schedule) => ({
  key: { text: sayYears(one) },
  value: {
    html: html`Proposed by ${one.proposer}, ${sayDay(dayOf(one.proposedAt))}.
      ${
        one.agreedAt
          ? `Agreed to by ${one.agreer ?? ''}, ${sayDay(dayOf(one.agreedAt))}.`
          : one.setAsideAt && `Set aside, ${sayDay(dayOf(one.setAsideAt))}.`
      }${one.because !== null && html`<br /><span class="ww-soft">${asWritten(one.because)}</span>`}`,
  },
})
