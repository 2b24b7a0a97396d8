import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { summaryList } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead } from '../../../platform/design/parts.ts'
import { DUTY_WORDS, type Duty, type OutsideContact } from '../../../words/duties.ts'
import { telephone } from './telephone.ts'

type Holder = {
  duty: Duty
  name: string
  acting: boolean
  isAway: boolean
  awayUntil: Temporal.PlainDate | null
}
type Contact = { kind: OutsideContact; name: string; phone: string | null }

/** Whom to tell about whom. A concern about the person on a rung goes past that rung. */
export function reportAConcernView(holders: readonly Holder[], contacts: readonly Contact[]): PageView {
  const named = (...duties: readonly Duty[]) =>
    duties.flatMap(duty => holders.filter(holder => holder.duty === duty))
  const lado = contacts.filter(({ kind }) => kind === 'lado')
  const care = contacts.filter(({ kind }) => kind === 'childrens-social-care')
  const social = numbers(
    care,
    'Children’s social care',
    'Or ring your council and ask for children’s social care.',
  )
  const officer = numbers(lado, 'LADO', 'Ring your council and ask for its designated officer, the LADO.')
  const safeguarding = named('dsl', 'deputy-dsl')
  const here = safeguarding.filter(({ isAway }) => !isAway)
  return {
    title: 'Report a concern',
    wide: false,
    before: emergencyLine(here.slice(0, 2).map(({ name }) => name)),
    body: html`${pageHead({
      say: 'Tell somebody now, in person.',
      under:
        'Do not wait until you are sure, and do not look into it yourself. Anybody may call the police or children’s social care.',
    })}
    ${summaryList({
      rows: [
        whom('About a child', people(safeguarding, named('headteacher')), social),
        whom('About an adult who works, volunteers or visits here', people(named('headteacher')), officer),
        whom('About the headteacher', people(named('chair-of-governors')), officer),
        whom('About the chair of governors', people(named('vice-chair-of-governors')), officer),
      ],
    })}
    <p class="govuk-body">Write down what you saw, heard or were told, in the words that were used, with the date and the time.</p>`,
  }
}

const whom = (about: string, tell: Safe, outside: Safe) => ({
  key: { text: about },
  value: { html: html`${tell}${outside}` },
})

/** The first rung on which somebody is here, and before it whoever is away, so that nobody looks for them. */
function people(...rungs: readonly (readonly Holder[])[]): Safe {
  const standing = rungs.filter(({ length }) => length > 0)
  const at = standing.findIndex(rung => rung.some(({ isAway }) => !isAway))
  const shown = standing.slice(0, at < 0 ? standing.length : at + 1).flat()
  if (!shown.length) return html`<p>Nobody is appointed.</p>`
  return html`${shown
    .toSorted((a, b) => Number(a.isAway) - Number(b.isAway))
    .map(
      ({ name, duty, acting, isAway, awayUntil }) =>
        html`<p>
          <strong>${name}</strong><br /><span class="ww-soft"
            >${DUTY_WORDS[duty]}${acting && ', acting'}${isAway && ', away'}${awayUntil && ` until ${sayDay(awayUntil)}`}</span
          >
        </p>`,
    )}`
}

/** A number to ring, or whom to ask for it: never a line that leads nowhere. */
function numbers(contacts: readonly Contact[], who: string, otherwise: string): Safe {
  const reached = contacts.filter(({ phone }) => phone)
  if (!reached.length) return html`<p>${otherwise}</p>`
  return html`${reached.map(({ name, phone }) => html`<p>${who}: ${name}, ${telephone(phone ?? '')}</p>`)}`
}
