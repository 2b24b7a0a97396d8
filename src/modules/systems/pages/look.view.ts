import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, postForm, tick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { Access } from '../queries/access.ts'
import type { Place, What } from '../queries/standing.ts'
import { accessTable } from './access-table.view.ts'
import { back, count } from './say.ts'

type Shown = { at: string; what: What; place: Place & { access: readonly Access[] }; form: Form }

const ASKS: Readonly<
  Record<What, { say: (name: string) => string; yes: string; no: string; under: string }>
> = {
  members: {
    say: name => `Do all of these still need ${name}?`,
    yes: 'Yes, each of them needs it',
    no: 'No: I end those who do not, and look again',
    under: 'End whoever does not need it first, on the page of the system.',
  },
  strength: {
    say: name => `Is the password of ${name} strong?`,
    yes: 'Yes: long, known to nobody else, and used nowhere else',
    no: 'No, or not known',
    under: 'Never write the password itself, here or anywhere else.',
  },
  shut: {
    say: name => `Is ${name} shut to those whom it is not for?`,
    yes: 'Yes: the test account could not open it',
    no: 'No: it could be opened',
    under: 'Try it with a test account of somebody whom it is not for, such as a pupil.',
  },
}

export function lookView({ at, what, place, form }: Shown): PageView {
  const name = place.levelName ?? place.systemName
  const asks = ASKS[what]
  const last = { members: place.membersAt, strength: place.strengthAt, shut: place.shutAt }[what]
  return {
    ...{ title: asks.say(name), errors: form.errors, wide: false, before: back(at, place.systemName) },
    body: html`${pageHead({
      over: last ? `Last said on ${sayDay(dayOf(last))}` : 'Not said yet',
      say: asks.say(name),
      under: asks.under,
    })}
    ${what === 'members' && members(name, place.access)}
    ${postForm(
      html`<input type="hidden" name="what" value="${what}" />
        <input type="hidden" name="levelId" value="${place.levelId ?? ''}" />
        ${what === 'strength' && dayField(form, { name: 'changedOn', label: 'When was it last changed?' })}
        ${what === 'strength' && tick(form, { name: 'secondFactor', label: 'It asks for a second factor' })}
        ${chooseOne(form, {
          ...{ name: 'holds', label: 'What did you find?' },
          items: [
            { value: 'yes', text: asks.yes },
            { value: 'no', text: asks.no },
          ],
        })}
        ${linesField(form, { name: 'note', label: 'Anything to note', rows: 2 })}`,
      'Keep it',
    )}`,
  }
}

const members = (name: string, access: readonly Access[]): Safe =>
  access.length
    ? accessTable(access, { label: `Who may use ${name}` })
    : html`<p>${count(0, 'person', 'people')} may use it.</p>`
