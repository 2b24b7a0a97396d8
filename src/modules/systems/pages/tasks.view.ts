import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseOne, chooseSome, type Form } from '../../../platform/design/form.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, errorSummary } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import { one } from '../../../platform/page.ts'
import { KNOWN_BY, KNOWN_BY_WORDS, SETTLES, type TaskKind, WHAT_WORDS } from '../account-tasks.ts'
import type { Owned } from '../permissions.ts'
import type { Named } from '../queries/people-named.ts'
import type { AccountDeed, Creator, TasksOf } from '../queries/tasks-of.ts'
import { back, count, sayForWhom } from './say.ts'
import { whoField } from './system-form.view.ts'

type Shown = {
  at: string
  found: TasksOf
  form: Form
  isRefused: boolean
  people: readonly Named[]
  keeps: boolean
  grants: (of: Owned) => boolean
}
const PLAIN: Form = { typed: {}, errors: {} }
const HEADS: Readonly<Record<TaskKind, string>> = { make: 'To make', close: 'To close' }
const SECONDARY = 'govuk-button--secondary'

export function tasksView({ at, found, form, isRefused, people, keeps, grants }: Shown): PageView {
  const { name, tasks, resets, creators, process, makes, deeds, refused } = found
  const formOf = (kind: TaskKind): Form => {
    const isIt = SETTLES[kind].some(what => what === one(form.typed['what']))
    return isIt ? form : PLAIN
  }
  return {
    ...{ title: `Accounts of ${name} to make and close`, errors: form.errors },
    before: grants(found) ? back(at, name) : undefined,
    body: html`${isRefused && refusedNow(found)}
    ${pageHead({
      over: name,
      say: tasks.length
        ? `${count(tasks.length, 'account', 'accounts')} to make or close`
        : resets.length
          ? `${count(resets.length, 'password', 'passwords')} to reset`
          : 'No account to make or close',
      under: process
        ? `For ${sayForWhom({ audiences: process.audiences, duties: [] })}. Whoever comes or leaves opens a task here by the day in the school’s list.`
        : 'It is not said yet who has an account here. Once it is, whoever comes or leaves opens a task.',
    })}
    ${!makes && html`<p>You see them; ${sayWho(creators)}.</p>`}
    ${(['make', 'close'] as const).map(kind => ofKind(kind, found, formOf(kind)))}
    ${resetsPart(found)} ${makes && resetForm(form, people)}
    <h2 class="ww-h2">How accounts are made here</h2>
    ${howMade(found)} ${keeps && html`<p><a class="govuk-link" href="${at}/process">Change who has one, how, and who makes them</a></p>`}
    ${done(deeds)}
    ${
      refused.length > 0 &&
      html`<h2 class="ww-h2">Tried and refused</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${refused.map(
            deed =>
              html`<li>${sayMoment(deed.refusedAt)}: ${deed.askedByName}, “${WHAT_WORDS[deed.what].toLowerCase()}”</li>`,
          )}
        </ul>`
    }`,
  }
}

const refusedNow = ({ name, creators }: TasksOf): Safe =>
  errorSummary({
    titleText: 'Nothing was written down as done',
    descriptionText: `Accounts of ${name} are made, reset and closed only by those recorded for it: ${sayWho(creators)}. That you tried is kept.`,
  })

const sayWho = (creators: readonly Creator[]): string => {
  const here = creators.filter(({ isHere }) => isHere).map(({ name }) => name)
  return here.length ? `they are done by ${here.join(', ')}` : 'nobody is recorded yet who does them'
}

const sayTask = ({ name, className, due, kind, isLate }: TasksOf['tasks'][number]): string =>
  [
    name,
    className ?? '',
    `${kind === 'make' ? 'first day' : 'last day'} ${sayDay(due)}${isLate ? ': late' : ''}`,
  ]
    .filter(Boolean)
    .join(', ')

function ofKind(kind: TaskKind, { tasks, name, makes }: TasksOf, form: Form): Part {
  const these = tasks.filter(one => one.kind === kind)
  if (!these.length) return false
  const [did, nothing] = SETTLES[kind]
  const late = these.filter(({ isLate }) => isLate).length
  const head = html`<h2 class="ww-h2">${HEADS[kind]}</h2>
    ${late > 0 && html`<p>${clock('late', `${late} late`)}</p>`}`
  if (!makes)
    return html`${head}
      <ul class="govuk-list govuk-list--bullet">
        ${these.map(task => html`<li>${sayTask(task)}</li>`)}
      </ul>`
  return html`${head}
    <form method="post" novalidate>
      ${chooseSome(form, {
        ...{ name: 'people', label: `Whose account of ${name}`, classes: 'govuk-checkboxes--small' },
        items: these.map(task => ({ value: task.personId, text: sayTask(task) })),
      })}
      <div class="govuk-button-group">
        ${button({ text: kind === 'make' ? 'They are made' : `They are closed at ${name}`, name: 'what', value: did })}
        ${button({
          ...{ text: kind === 'make' ? 'They need none' : 'They had none', classes: SECONDARY },
          ...{ name: 'what', value: nothing },
        })}
      </div>
    </form>`
}

const resetsPart = ({ resets }: TasksOf): Safe | false =>
  resets.length > 0 &&
  html`<h2 class="ww-h2">To reset</h2>
    <p>Somebody else may know these passwords. Each stands here until its reset is written down.</p>
    <ul class="govuk-list govuk-list--bullet">
      ${resets.map(one => html`<li>${[one.name, one.className].filter(Boolean).join(', ')}, asked for on ${sayDay(one.wantedOn)}</li>`)}
    </ul>`

function resetForm(form: Form, people: readonly Named[]): Safe {
  const isReset = one(form.typed['what']) === 'reset'
  return html`<h2 class="ww-h2">A password was reset</h2>
    <form method="post" novalidate>
      <input type="hidden" name="what" value="reset" />
      ${whoField(isReset ? form : PLAIN, isReset ? people : [], {
        ...{
          label: 'Whose',
          hint: 'Somebody who is at the school today. The password itself is written nowhere',
        },
      })}
      ${chooseOne(isReset ? form : PLAIN, {
        ...{ name: 'knownBy', label: 'How did you know that it was them?', classes: 'govuk-radios--small' },
        items: KNOWN_BY.map(value => ({ value, text: KNOWN_BY_WORDS[value] })),
      })}
      ${button({ text: 'Write it down', classes: SECONDARY, preventDoubleClick: true })}
    </form>`
}

const howMade = ({ process, creators }: TasksOf): Safe =>
  html`${process ? html`<p>${process.process}</p>` : html`<p>Nobody has written it down yet.</p>`}
  ${
    creators.length > 0 &&
    html`<ul class="govuk-list govuk-list--bullet">
      ${creators.map(({ name, step, isHere }) => html`<li>${name}: ${step}${!isHere && ' (has left)'}</li>`)}
    </ul>`
  }`

const done = (deeds: readonly AccountDeed[]): Safe | false =>
  deeds.length > 0 &&
  html`<h2 class="ww-h2">Done</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${deeds.map(
        deed =>
          html`<li>
            ${sayMoment(deed.doneAt)}, ${deed.doneByName}: ${WHAT_WORDS[deed.what].toLowerCase()},
            ${deed.name}${deed.knownBy && `. ${KNOWN_BY_WORDS[deed.knownBy]}`}
          </li>`,
      )}
    </ul>`
