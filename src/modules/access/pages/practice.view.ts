import type { Right } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { details } from '../../../platform/design/macros.ts'
import { needs, pageHead } from '../../../platform/design/parts.ts'
import { AUDIENCE_WORDS, MEMBERSHIPS } from '../../../words/audiences.ts'
import { DUTIES, DUTY_WORDS } from '../../../words/duties.ts'
import type { PracticePerson } from '../queries/practice-people.ts'

/** Of each of these the first is shown, with what to look at as them. */
const WORTH_BEING: readonly { right: Right; withoutDuty?: true; look: string }[] = [
  { right: 'headteacher', look: 'What waits for the head today, a refusal to sign, and who can sign in.' },
  { right: 'dsl', look: 'The policy with its margin: what is kept, what is late, and the proof of each.' },
  {
    right: 'staff',
    withoutDuty: true,
    look: 'What a class teacher sees: what to read and sign, and whom to tell.',
  },
  { right: 'office', look: 'The roll, contacts, and links for parents who have not signed.' },
  {
    right: 'chair-of-governors',
    look: 'The figures without the names, and the policy that governors approved.',
  },
  { right: 'network-manager', look: 'Accounts, the outbox, and what the policy sets.' },
  { right: 'parent', look: 'What a parent with an account sees.' },
]

const dutiesOf = ({ rights }: PracticePerson) => DUTIES.filter(duty => rights.has(duty))

const sayWho = (person: PracticePerson): string => {
  const kinds = MEMBERSHIPS.filter(kind => person.rights.has(kind)).map(kind => AUDIENCE_WORDS[kind].one)
  const words = [...dutiesOf(person).map(duty => DUTY_WORDS[duty]), ...kinds]
  return words.join(', ').replace(/^./, first => first.toUpperCase())
}

const sayAsked = ({ asked }: PracticePerson): string =>
  `Policy asks: a password of ${asked.characters} characters or more${
    asked.secondFactor ? ', a second factor' : ''
  }, a lock after ${asked.idleMinutes} ${asked.idleMinutes === 1 ? 'minute' : 'minutes'} without use.`

const press = ({ personId, name }: PracticePerson): Safe =>
  html`<button
    type="submit"
    name="personId"
    value="${personId}"
    class="govuk-button govuk-button--secondary"
    data-module="govuk-button"
    data-prevent-double-click="true"
  >
    Be ${name}
  </button>`

function chosen(people: readonly PracticePerson[]) {
  const found = WORTH_BEING.flatMap(({ right, withoutDuty, look }) => {
    const person = people.find(one => one.rights.has(right) && !(withoutDuty && dutiesOf(one).length))
    return person ? [{ person, look }] : []
  })
  const first = found.filter(({ person }, n) => found.findIndex(one => one.person === person) === n)
  return { first, others: people.filter(one => !first.some(({ person }) => person === one)) }
}

type PracticePage = { school: string; people: readonly PracticePerson[]; now?: string; isSignedIn: boolean }

/** Whom to be: no password and no second factor, but what policy would ask is said. */
export function practiceView({ school, people, now, isSignedIn }: PracticePage): PageView {
  const { first, others } = chosen(people)
  return {
    title: `Whom do you want to be? ${school}`,
    practice: true,
    body: html`${pageHead({
      over: school,
      say: 'Whom do you want to be?',
      under: now
        ? `You are ${now}. Press a name and you are somebody else at once.`
        : 'Press a name and you are in. No password is needed: everybody here is made up.',
    })}
      ${isSignedIn && html`<p class="govuk-body">You are signed out of your own account by it.</p>`}
      <form method="post">
        ${needs(
          first.map(({ person, look }) => ({
            when: html`${sayWho(person)}`,
            title: person.name,
            lines: [look, html`<span class="govuk-hint">${sayAsked(person)}</span>`],
            action: press(person),
          })),
        )}
        ${
          others.length > 0 &&
          details({
            summaryText: `${others.length} more people`,
            html: html`${others.map(
              person => html`<p class="govuk-body">${press(person)} ${sayWho(person)}</p>`,
            )}`,
          })
        }
      </form>`,
  }
}
