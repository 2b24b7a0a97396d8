import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList, table } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { BASIS_WORDS, isBasis } from '../basis.ts'
import { nameOf, type When, whenOf } from '../person.ts'
import type { person } from '../queries/person.ts'
import { back, capital, link, listed, sayDuties, sayKind, sayRight, sayStretch } from './say.ts'

type Person = Awaited<ReturnType<typeof person>>

export type PersonPage = {
  base: string
  today: Temporal.PlainDate
  person: Person
  /** What the rooms above say of them. */
  mark: string | undefined
  /** What the rooms above keep of them. */
  more: readonly { text: string; url: string }[]
  may: {
    seePeople: boolean
    manage: boolean
    seeFamily: boolean
    endMembership: boolean
    appoint: boolean
    erase: boolean
  }
  mayDo: readonly { to: string; because: Part; onlySome: boolean }[]
}

const WHEN: Readonly<Record<When, string>> = { now: 'Now', 'to-come': 'To come', over: 'Over' }

export function personView(page: PersonPage): PageView {
  const { base, person, may } = page
  const at = `${base}/people/${person.id}`
  return {
    title: person.name,
    before: may.seePeople ? back(`${base}/people`, 'People') : undefined,
    body: html`${pageHead({ say: person.name, under: sayNow(page) })}
    ${page.mark && html`<p>${stateTag('not-met', page.mark)}</p>`} ${details(page)}
    ${
      may.manage &&
      html`<p class="ww-buttons">
        ${button({ text: 'Change name or email', href: `${at}/name`, classes: 'govuk-button--secondary' })}
        ${button({ text: 'Add what they are here', href: `${at}/memberships/new`, classes: 'govuk-button--secondary' })}
      </p>`
    }
    ${may.seeFamily && html`<p>${link(`${at}/family`, 'Family, contacts and care')}</p>`}
    ${page.more.map(({ text, url }) => html`<p>${link(`${at}${url}`, text)}</p>`)}
    ${sectionHead({ id: 'here-as', text: 'Here as' })} ${memberships(page)} ${sectionHead({ id: 'duties', text: 'Duties' })}
    ${duties(page)} ${sectionHead({ id: 'may', text: 'What they may do with people and duties, and why' })} ${mayDo(page)}
    ${may.erase && html`<p>${link(`${at}/erasure`, 'Erase this record, or hold it')}</p>`}`,
  }
}

function sayNow({ person, today }: PersonPage): string {
  const kinds = person.memberships
    .filter(one => whenOf(one, today) === 'now')
    .map(({ kind }) => sayRight(kind))
  const held = person.appointments.filter(one => whenOf(one, today) === 'now').map(({ duty }) => duty)
  if (!kinds.length && !held.length) return 'They are nothing here today, and have no rights.'
  return [capital(listed(kinds)), sayDuties(held)].filter(Boolean).join('. ') + '.'
}

function details({ person: { details, before } }: PersonPage): Safe {
  const row = (key: string, value: string | null) =>
    value ? [{ key: { text: key }, value: { text: value } }] : []
  return summaryList({
    rows: [
      ...row('Full name', `${details.givenName} ${details.familyName}`),
      ...row('Email', details.email ?? 'None: they cannot be invited to sign in'),
      ...row('Date of birth', details.dateOfBirth && sayDay(details.dateOfBirth)),
      ...row('UPN', details.upn),
      ...before.flatMap(old =>
        row(
          `Until ${old.replacedAt ? sayDay(dayOf(old.replacedAt)) : ''}`,
          listed([nameOf(old), ...(old.email ? [old.email] : [])]),
        ),
      ),
    ],
  })
}

const rowOf = (
  words: string,
  one: Parameters<typeof whenOf>[0],
  { today }: PersonPage,
  end: Safe | false,
) => {
  const when = whenOf(one, today)
  return [
    { text: words },
    { text: sayStretch(one) },
    { html: html`${WHEN[when]}${when !== 'over' && end && html`. ${end}`}` },
  ]
}

const tableOf = (caption: string, what: string, rows: ReturnType<typeof rowOf>[]): Safe =>
  table({
    ...{ caption, captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
    ...{ head: [{ text: what }, { text: 'From and to' }, { text: 'State' }], rows },
  })

const memberships = (page: PersonPage): Safe =>
  tableOf(
    'What they are here',
    'Here as',
    page.person.memberships.map(one => {
      const basis = isBasis(one.basis) && BASIS_WORDS[one.basis].toLowerCase()
      const words = [sayKind(one.kind), one.jobTitle, one.className, basis].filter(Boolean).join(', ')
      const end = page.may.endMembership && link(`${page.base}/memberships/${one.id}/end`, 'End this', words)
      return rowOf(words, one, page, end)
    }),
  )

function duties(page: PersonPage): Safe {
  const { person, base, may } = page
  if (!person.appointments.length)
    return html`<p>None. ${may.appoint && link(`${base}/duties`, 'Appoint them to a duty')}</p>`
  return tableOf(
    'Duties, now and before',
    'Duty',
    person.appointments.map(one => {
      const words = `${sayDuties([one.duty])}${one.acting ? ', acting' : ''}`
      return rowOf(
        words,
        one,
        page,
        may.appoint && link(`${base}/appointments/${one.id}/end`, 'End this', words),
      )
    }),
  )
}

const mayDo = ({ mayDo }: PersonPage): Safe =>
  mayDo.length
    ? html`<ul class="govuk-list govuk-list--bullet ww-aside">
        ${mayDo.map(
          ({ to, because, onlySome }) =>
            html`<li>${capital(to)}${onlySome && ', in some cases'} <span class="ww-soft">as ${because}</span></li>`,
        )}
      </ul>`
    : html`<p>Nothing today. Rights come with what they are here and with duties, and end with them.</p>`
