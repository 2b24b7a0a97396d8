import type { Right } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { details } from '../../../platform/design/macros.ts'
import { needs, pageHead } from '../../../platform/design/parts.ts'
import { AUDIENCE_WORDS, MEMBERSHIPS } from '../../../words/audiences.ts'
import { DUTIES, DUTY_WORDS } from '../../../words/duties.ts'
import type { PracticePerson } from '../queries/practice-people.ts'

/** Of each of these the first is shown, with what to look at as them. */
const WORTH_BEING: readonly { right: Right; isTeacher?: true; look: string }[] = [
  { right: 'headteacher', look: 'What waits for the head today, a refusal to sign, and who can sign in.' },
  { right: 'dsl', look: 'The policy with its margin: what is kept, what is late, and the proof of each.' },
  {
    right: 'staff',
    isTeacher: true,
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
  const duties = dutiesOf(person).map(duty => DUTY_WORDS[duty])
  const kinds = MEMBERSHIPS.filter(kind => person.rights.has(kind)).map(kind => AUDIENCE_WORDS[kind].one)
  const [first = '', ...others] = duties.length ? duties : kinds
  const words = [first.replace(/^./, letter => letter.toUpperCase()), ...others.map(lowerFirst)].join(', ')
  return person.className && !duties.length ? `Class teacher, ${person.className}` : words
}

const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

/** What is asked of everybody is said once, and a second factor of those of whom it is asked. */
function sayAsked(people: readonly PracticePerson[]): string {
  const characters = Math.max(...people.map(({ asked }) => asked.characters))
  const minutes = Math.min(...people.map(({ asked }) => asked.idleMinutes))
  return `Its policy asks everybody for a password of ${characters} characters or more, and locks a screen after ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} without use.`
}

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
  const found = WORTH_BEING.flatMap(({ right, isTeacher, look }) => {
    const person = people.find(
      one => one.rights.has(right) && (!isTeacher || (one.className && !dutiesOf(one).length)),
    )
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
      ${people.length > 0 && html`<p class="govuk-body">${sayAsked(people)}</p>`}
      ${isSignedIn && html`<p class="govuk-body">You are signed out of your own account by it.</p>`}
      <form method="post">
        ${needs(
          first.map(({ person, look }) => ({
            when: html`${sayWho(person)}`,
            title: person.name,
            lines: person.asked.secondFactor ? [look, 'Policy asks for a second factor too.'] : [look],
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
