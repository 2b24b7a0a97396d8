import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText, mojSubNavigation, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { AUDIENCE_WORDS, type Membership, MEMBERSHIPS } from '../../../words/audiences.ts'
import { stateTag } from '../../../platform/design/states.ts'
import type { Id } from '../../../words/ids.ts'
import { type Listed, MOST_SHOWN } from '../queries/staff-list.ts'
import { capital, count, link, sayDuties, sayKind } from './say.ts'

export type PeopleList = {
  base: string
  people: readonly Listed[]
  marked: ReadonlyMap<Id, string>
  kind: Membership | undefined
  name: string
  left: boolean
  mayAdd: boolean
  today: Temporal.PlainDate
}

export function peopleView(list: PeopleList): PageView {
  const { base, people, name, mayAdd } = list
  return {
    title: 'People',
    body: html`${pageHead({ say: sayHowMany(list), under: 'Everybody is recorded once, with what they are here and from when.' })}
      ${mayAdd && button({ text: 'Add a person', href: `${base}/people/new` })} ${filter(list)}
      <form method="post" class="ww-bulk ww-aside">
        <label class="ww-label" for="name">Find by name</label>
        <input class="govuk-input govuk-input--width-20" id="name" name="name" value="${name}" autocomplete="off" />
        ${button({ text: 'Find', classes: 'govuk-button--secondary ww-button--small' })}
      </form>
      ${people.length > 0 && tableOf(list)}
      ${people.length >= MOST_SHOWN && insetText({ text: 'There are more. Find the others by name.' })}`,
  }
}

function sayHowMany({ people, kind, name, left }: PeopleList): string {
  const some = people.length
  if (name)
    return some ? `${count(some, 'person is', 'people are')} called that.` : `Nobody is called “${name}”.`
  if (left) return some ? `${count(some, 'person has', 'people have')} left.` : 'Nobody has left.'
  if (kind)
    return some
      ? `${some} ${AUDIENCE_WORDS[kind][some === 1 ? 'one' : 'many']}.`
      : `No ${AUDIENCE_WORDS[kind].many} are recorded.`
  return `${count(some, 'adult works, helps or governs', 'adults work, help or govern')} here.`
}

function filter({ base, kind, left }: PeopleList): Safe {
  const at = `${base}/people`
  return mojSubNavigation({
    label: 'Who is shown',
    classes: 'ww-filter',
    items: [
      { text: 'Adults here', href: at, active: !kind && !left },
      ...MEMBERSHIPS.map(one => ({
        ...{
          text: capital(AUDIENCE_WORDS[one].many),
          href: `${at}?kind=${one}`,
          active: kind === one && !left,
        },
      })),
      { text: 'Have left', href: `${at}?left=yes`, active: left },
    ],
  })
}

const tableOf = ({ base, people, marked, today }: PeopleList): Safe =>
  table({
    caption: 'People, by last name',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'Here as' }, { text: 'Duties' }],
    rows: people.map(({ id, name, as, duties }) => [
      {
        html: html`${link(`${base}/people/${id}`, name)}${marked.has(id) && html`<br />${stateTag('not-met', marked.get(id))}`}`,
      },
      { html: html`${as.map((one, n) => html`${n > 0 && html`<br />`}${sayAs(one, today)}`)}` },
      { text: sayDuties(duties) },
    ]),
  })

const sayAs = (
  { kind, jobTitle, className, startsOn, endsOn }: Listed['as'][number],
  today: Temporal.PlainDate,
): string => {
  const isToCome = Temporal.PlainDate.compare(startsOn, today) > 0
  const days = [isToCome && `from ${sayDay(startsOn)}`, endsOn && `until ${sayDay(endsOn)}`]
  const job = jobTitle ?? sayKind(kind)
  const isSaid = className && job.endsWith(`, ${className}`)
  return [job, !isSaid && className, ...days].filter(Boolean).join(', ')
}
