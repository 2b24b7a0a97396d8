import { dayOf } from '../../../platform/clock.ts'
import { chooseOne, chooseSome, dayField, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { isToldAsked, toldName } from '../asked-of-decision.ts'
import { OTHER_RISK, sayRisk } from '../risks.ts'
import { GAME_RATINGS, sayRating } from '../triage.ts'
import type { Shown } from './concern.view.ts'

/** The kinds of risk that the policy lists. A concern may be of several; whoever reported it was never asked. */
export function risksField(shown: Shown): Safe | false {
  const { asked, form } = shown
  if (!asked.risks.length) return false
  return html`${chooseSome(form, {
    ...{ classes: 'govuk-checkboxes--small', name: 'risks', label: 'What kind of risk was it?' },
    hint: 'Choose all that fit. The writer was not asked',
    items: [
      ...asked.risks.map(({ key }) => ({ value: key, text: sayRisk(key) })),
      { value: OTHER_RISK, text: 'None of these' },
    ],
  })}
  ${textField(form, { name: 'otherRisk', label: 'If none of these, what was it?' })}
  ${asked.leadAdds && shown.seesReadings && html`<p class="ww-small"><a class="govuk-link" href="${shown.base}/concerns/kinds#add" target="_blank" rel="noopener">Add a kind to the list (opens in a new tab)</a></p>`}
  ${ratingField(shown)}`
}

/** Of a game, with how old each child is. */
const ratingField = ({ asked, form, record, now }: Shown): Safe | false =>
  asked.risks.some(({ asksToo }) => asksToo === 'age-rating') &&
  chooseOne(form, {
    ...{
      classes: 'govuk-radios--small',
      name: 'gameRating',
      label: 'If it was a game: what is its age rating?',
    },
    hint: record.children
      .map(({ name, bornOn }) =>
        bornOn ? `${name} is ${ageOn(bornOn, dayOf(now))}` : `How old ${name} is, is not on the roll`,
      )
      .join('. '),
    items: GAME_RATINGS.map(value => ({ value, text: sayRating(value) })),
  })

const ageOn = (bornOn: string, day: Temporal.PlainDate): number =>
  Temporal.PlainDate.from(bornOn).until(day, { largestUnit: 'years' }).years

/** Where the policy never lets harassment or bullying go with nothing done but with a reason. */
export const noActionField = ({ asked, form }: Shown): Safe | false =>
  asked.closing.has('no-action-reason') &&
  linesField(form, {
    ...{
      name: 'noActionBecause',
      label: 'If nothing is done: why, where it may be harassment or bullying?',
      rows: 2,
    },
    hint: 'Leave it empty if something is done, or it is neither',
  })

/** Where the policy wants it: who of each child’s family was told, how and when. */
export function toldFields(shown: Shown): Safe | false {
  const { asked, record } = shown
  if (!isToldAsked(asked)) return false
  const children = record.children.length ? record.children : [{ id: '', name: '' }]
  // Of one child the question before has said whose parents are meant.
  return html`${children.map(({ id, name }) => toldOf(shown, { id, about: children.length > 1 ? ` about ${name}` : '' }))}`
}

const toldOf = ({ form, asked }: Shown, { id, about }: { id: string; about: string }): Safe =>
  html`${textField(form, {
    ...{ name: toldName('who', id), label: `Who was told${about}?` },
    hint: 'Leave it empty if they do not know',
  })}
  ${textField(form, { name: toldName('how', id), label: `How were they told${about}?`, hint: 'By telephone, in person, in a letter' })}
  ${dayField(form, { name: toldName('on', id), label: `On which day were they told${about}?` })}
  ${asked.ofParents.has('by-whom') && textField(form, { name: toldName('by', id), label: `Who told them${about}?` })}`
