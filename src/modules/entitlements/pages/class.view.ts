import { sayDay } from '../../../platform/clock.ts'
import { chooseSome, dayField, type Form, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { BAND_WORDS, standsFor } from '../entitlement.ts'
import type { OneClass, Overview } from '../queries/classes-and-rules.ts'
import { deedForm, formFor } from './deed-form.ts'
import { back, classUrl, isShown, sayUse } from './say.ts'
import { sessionsPart } from './sessions.view.ts'

export type ClassShown = {
  at: string
  today: Temporal.PlainDate
  found: OneClass
  teaches: boolean
  form: Form
}
const SECONDARY = 'govuk-button--secondary'

export const chooseClassView = (at: string, { classes }: Overview): PageView => ({
  ...{ title: 'A class', before: back(at, 'What a class may use') },
  body: html`${pageHead({ say: 'Which class?' })}
    <ul class="govuk-list">
      ${classes.map(({ className }) => html`<li><a class="govuk-link" href="${classUrl(at, className)}">${className}</a></li>`)}
    </ul>
    ${!classes.length && html`<p>No class has pupils yet.</p>`}`,
})

export function classView(shown: ClassShown): PageView {
  const { at, found, form } = shown
  const young = isShown(found, found.asked)
  return {
    ...{ title: 'What a class may use', errors: form.errors, wide: false },
    before: back(at, 'What a class may use'),
    body: html`${pageHead({
      over: `The internet in ${found.className}, ${found.pupils.length} ${found.pupils.length === 1 ? 'pupil' : 'pupils'}`,
      say: sayUse(found, found.asked),
      under: found.band && young ? `As the policy has it in ${BAND_WORDS[found.band]}.` : undefined,
    })}
    ${young ? sessionsPart(shown) : forThemselves(shown)} ${lessonPart(shown)}`,
  }
}

function forThemselves({ found, teaches, form }: ClassShown): Safe {
  const { className, switched, lessons, untaught, asked } = found
  const isFirst = standsFor(asked, 'lesson-first', found.band) !== undefined
  const error = form.errors['switch']
  return html`<div id="switch">
      ${error && html`<p class="govuk-error-message">${error}</p>`}
      ${switched && html`<p>Switched on by ${switched.by}, until the school year ends.</p>`}
      ${!switched && isFirst && !lessons.length && html`<p>It can be switched on once the lesson on safe use was held.</p>`}
      ${
        teaches &&
        !switched &&
        (lessons.length > 0 || !isFirst) &&
        deedForm(
          { className, deed: 'on' },
          button({ text: 'Switch it on for this school year', preventDoubleClick: true }),
        )
      }
      ${teaches && switched && deedForm({ className, deed: 'off' }, button({ text: 'Switch it off', classes: SECONDARY }))}
    </div>
    ${
      isFirst &&
      switched &&
      untaught.length > 0 &&
      html`<h2 class="ww-h2">Not yet, until they have had the lesson</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${untaught.map(({ name }) => html`<li>${name}</li>`)}
        </ul>`
    }`
}

function lessonPart({ found, today, teaches, form }: ClassShown): Safe {
  const { className, lessons, pupils, untaught } = found
  const items = (of: OneClass['pupils']) => of.map(({ personId, name }) => ({ value: personId, text: name }))
  const day = (own: Form) => dayField(own, { name: 'heldOn', label: 'When was it?', value: today })
  const [first, later] = [formFor(form, 'lesson'), formFor(form, 'caught-up')]
  return html`<h2 class="ww-h2 ww-h2--ruled">The lesson on safe use, this school year</h2>
    ${
      lessons.length
        ? html`<ul class="govuk-list govuk-list--bullet">
            ${lessons.map(
              lesson =>
                html`<li>${sayDay(lesson.heldOn)}, ${lesson.by}: ${lesson.what}. ${lesson.there} ${lesson.there === 1 ? 'pupil was' : 'pupils were'} there</li>`,
            )}
          </ul>`
        : html`<p>It was not held yet.</p>`
    }
    ${
      teaches &&
      !lessons.length &&
      deedForm(
        { className, deed: 'lesson' },
        html`${day(first)}
        ${textField(first, { name: 'what', label: 'What was it about?' })}
        ${chooseSome(first, { name: 'missed', label: 'Who was not there?', classes: 'govuk-checkboxes--small', items: items(pupils) })}
        ${button({ text: 'Write it down', classes: SECONDARY, preventDoubleClick: true })}`,
      )
    }
    ${
      teaches &&
      lessons.length > 0 &&
      untaught.length > 0 &&
      deedForm(
        { className, deed: 'caught-up' },
        html`${chooseSome(later, { name: 'had', label: 'Who has had it since?', classes: 'govuk-checkboxes--small', items: items(untaught) })}
        ${day(later)} ${button({ text: 'They have had it', classes: SECONDARY, preventDoubleClick: true })}`,
      )
    }`
}
