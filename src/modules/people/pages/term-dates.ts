import { schoolPath } from '../../../platform/call.ts'
import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { details, fieldset } from '../../../platform/design/macros.ts'
import { notFound } from '../../../platform/errors.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Answers, one, type Page, show, to } from '../../../platform/page.ts'
import { setTermDates } from '../commands/set-term-dates.ts'
import { may } from '../permissions.ts'
import { schoolProfile } from '../queries/school-profile.ts'
import { schoolYearOf, schoolYearWords } from '../school-day.ts'
import { type Form, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { back } from './say.ts'
import { dayInWords } from './typed-day.ts'

type Profile = Awaited<ReturnType<typeof schoolProfile>>

const NAMES = ['Autumn', 'Spring', 'Summer']
const MOST_TERMS = 8
const DAYS = ['startsOn', 'endsOn', 'halfTermStartsOn', 'halfTermEndsOn'] as const

export const termDatesPage: Page = {
  url: '/s/:school/school/terms/:year',
  may: may.setTermDates,
  async get({ call, params, ...form }) {
    const year = Number(params['year'])
    if (!Number.isInteger(year) || year < 2000 || year > 2100) throw notFound('This school year')
    return show(termDatesView(schoolPath(call.school), form, await schoolProfile(call), year))
  },
  async post({ call, params, answers }) {
    await setTermDates(call, { year: params['year'], ...readTerms(answers) })
    return to(`${schoolPath(call.school)}/school`)
  },
}

/** "terms.0.startsOn" and its like, as the list they stand for. Empty rows at the end are no terms. */
function readTerms(answers: Answers): { terms: object[]; insetDays: string[] } {
  const rows = Array.from({ length: MOST_TERMS }, (_, n) => {
    const at = (field: string) => one(answers[`terms.${n}.${field}`]).trim()
    const days = DAYS.map(field => [field, dayInWords(at(field))] as const)
    return {
      isEmpty: days.every(([, day]) => day === ''),
      term: { name: at('name'), ...Object.fromEntries(days) },
    }
  })
  const last = rows.findLastIndex(({ isEmpty }) => !isEmpty)
  return {
    terms: rows.slice(0, last + 1).map(({ term }) => term),
    insetDays: one(answers['insetDays']).split('\n').map(dayInWords).filter(Boolean),
  }
}

function termDatesView(base: string, form: Form, profile: Profile, year: number): PageView {
  const terms = profile.terms.filter(term => term.year === year)
  const inset = profile.insetDays.filter(day => schoolYearOf(day) === year)
  const words = schoolYearWords(year)
  const errors = insetTogether(form.errors)
  return {
    title: `Term dates, ${words}`,
    errors,
    wide: false,
    before: back(`${base}/school`, 'The school'),
    body: html`${pageHead({ say: `Term dates, ${words}`, under: 'Every deadline in school days is counted by these.' })}
    ${postForm(
      [
        ...Array.from({ length: Math.max(3, terms.length) }, (_, n) =>
          termFields({ ...form, errors }, n, terms[n]),
        ),
        linesField(
          { ...form, errors },
          {
            ...{
              name: 'insetDays',
              label: 'INSET days',
              hint: 'One on each line. Children do not come on these days.',
            },
            value: inset.map(sayDay).join('\n'),
          },
        ),
      ],
      'Set these dates',
    )}`,
  }
}

/** A fault in one line of the box is shown at the box; no terms at all, at the first day of the first. */
const insetTogether = (errors: Form['errors']): Form['errors'] =>
  Object.fromEntries(
    Object.entries(errors).map(([field, says]) => [
      field.replace(/^insetDays\.\d+$/, 'insetDays').replace(/^terms$/, 'terms.0.startsOn'),
      says,
    ]),
  )

function termFields(form: Form, n: number, term: Profile['terms'][number] | undefined): Safe {
  const field = (name: string, label: string, value: string) =>
    textField(form, { name: `terms.${n}.${name}`, label, value, classes: 'govuk-input--width-20' })
  const day = (value: Temporal.PlainDate | null | undefined) => (value ? sayDay(value) : '')
  const name = term?.name ?? NAMES[n] ?? `Term ${n + 1}`
  const fields = fieldset({
    legend: { text: `${name} term`, classes: 'ww-h2' },
    html: html`${field('name', 'Name', name)} ${field('startsOn', 'First day, like 7 September 2026', day(term?.startsOn))}
    ${field('halfTermStartsOn', 'First day of the half-term holiday', day(term?.halfTermStartsOn))}
    ${field('halfTermEndsOn', 'Last day of the half-term holiday', day(term?.halfTermEndsOn))}
    ${field('endsOn', 'Last day', day(term?.endsOn))}`,
  })
  // What is set already folds to a line; a field that is at fault, or was typed in, is seen.
  const isTouched = [form.errors, form.typed].some(of =>
    Object.keys(of).some(key => key.startsWith(`terms.${n}.`)),
  )
  return term && !isTouched
    ? details({
        summaryText: `${name} term: ${sayDay(term.startsOn)} to ${sayDay(term.endsOn)}`,
        html: fields,
      })
    : fields
}
