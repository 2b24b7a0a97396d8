import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, details, insetText, summaryList } from '../../../platform/design/macros.ts'
import type { HelpLine } from '../../people/index.ts'
import { emergencyLine, pageHead, reachedAt } from '../../../platform/design/parts.ts'
import { DUTY_WORDS, type Duty } from '../../../words/duties.ts'
import type { pictureAtDoor, registerSaid } from '../../concerns/index.ts'
import { linesFor, type Notices } from '../notices.ts'
import type { ToDo } from '../queries/entries.ts'
import type { OpenDoor } from '../queries/other-ways.ts'
import { ROUTE_WORDS, ROUTES } from '../route.ts'
import { entriesPart } from './entries.view.ts'
import { refusedHere, WITH_OFFLINE } from './no-connection.view.ts'
import { type Contact, type Holder, ladoNumber, leadsHere, socialCareNumber } from './say.ts'

type Around = {
  base: string
  notices: Notices
  /** Whether a nude picture can be named before anything is written. */
  picture: Awaited<ReturnType<typeof pictureAtDoor>>
  /** Under which policy it is dealt with, and which forms this one is. */
  register: Awaited<ReturnType<typeof registerSaid>>
  /** Of the policy, for whoever looks. */
  help: readonly HelpLine[]
  /** What to do is for adults here. */
  mayRead: boolean
  /** What to do about each kind that the policy names, in the words for whoever looks. */
  told: readonly ToDo[]
  /** What the policy has beside the four, for whoever looks. */
  ways: readonly OpenDoor[]
  /** Whether the form is kept ready for when there is none. */
  isWithoutConnection: boolean
  /** Something was written into the book of visitors just now. */
  isNoted: boolean
  /** They lead here: they answer calls, and speak to visitors. */
  mayLead: boolean
}

/** The question that routes; below it whom to tell about whom. A concern about the person on a rung goes past that rung. */
export function reportAConcernView(
  holders: readonly Holder[],
  contacts: readonly Contact[],
  {
    base,
    notices,
    picture,
    register,
    help,
    mayRead,
    told,
    ways,
    isWithoutConnection,
    isNoted,
    mayLead,
  }: Around,
): PageView {
  const named = (...duties: readonly Duty[]) =>
    duties.flatMap(duty => holders.filter(holder => holder.duty === duty))
  const lado = ladoNumber(contacts)
  return {
    title: 'Report a concern',
    wide: false,
    ...(isWithoutConnection ? { scripts: WITH_OFFLINE } : {}),
    ...(notices.has('danger-first') ? { before: emergencyLine(leadsHere(holders)) } : {}),
    body: html`${pageHead({ say: 'What is it about?', under: 'Write it down now, and tell somebody in person.' })}
      ${isWithoutConnection && refusedHere()}
      ${isNoted && insetText({ text: 'Written down. The safeguarding leads and the headteacher were told.' })}
      <ul class="ww-plain ww-routes">
        ${ROUTES.map(
          route =>
            html`<li>
              ${button({
                ...{ text: ROUTE_WORDS[route].choice, href: `${base}/${route}` },
                classes: 'govuk-button--secondary ww-button--wide',
              })}
            </li>`,
        )}
      </ul>
      ${pictureLink(picture, base)} ${otherWaysPart(ways, base, { mayLead })}
      ${notices.has('not-tolerated') && html`<p><strong>Bullying, online or not, is not tolerated here.</strong></p>`}
      <p>${linesFor(notices).join(' ')}</p>
      ${entriesPart(told, 'What to do, by what happened')} ${sayRegister(register)}
      ${mayRead && html`<p><a class="govuk-link" href="${base.replace(/report-a-concern$/, 'what-to-do')}">What to do when something happens</a></p>`}
      ${mayRead && html`<p><a class="govuk-link" href="${base.replace(/report-a-concern$/, 'trends')}">A new app, game or challenge, about no child in particular</a></p>`}
      <h2 class="ww-h2">Whom to tell</h2>
      <p class="govuk-body">
        Do not wait until you are sure, and do not look into it yourself. Anybody may call the police or children’s social
        care.
      </p>
      ${summaryList({
        rows: [
          whom(
            'About a child',
            people(named('dsl', 'deputy-dsl'), named('headteacher')),
            socialCareNumber(contacts),
          ),
          whom('About an adult who works, volunteers or visits here', people(named('headteacher')), lado),
          whom('About the headteacher', people(named('chair-of-governors')), lado),
          whom('About the chair of governors', people(named('vice-chair-of-governors')), lado),
        ],
      })}
      ${
        help.length > 0 &&
        html`<h2 class="ww-h2">Helplines outside, once you have told the school</h2>
          <ul class="govuk-list govuk-list--bullet">
            ${help.map(({ line, contact }) => html`<li>${line}: ${reachedAt(contact)}</li>`)}
          </ul>`
      }`,
  }
}

const schoolOf = (base: string): string => base.replace(/\/report-a-concern$/, '')

const PICTURE = 'A nude or nearly nude picture of a child'

/** Whoever names it is told to go, not to write; whom it would warn is said before. What tells somebody is a press, no link. */
const pictureLink = (picture: Around['picture'], base: string): Safe | false =>
  picture !== 'not-named' &&
  html`${
    picture === 'tells'
      ? html`<form class="ww-link-form" method="post" action="${base}/picture" novalidate>
          <input type="hidden" name="named" value="yes" />
          <button class="ww-link-button" type="submit">${PICTURE}</button>
        </form>`
      : html`<a class="govuk-link" href="${base}/picture">${PICTURE}</a>`
  }
    <p>
      Whom to call now, before you write anything. ${picture === 'tells' && 'Pressing it tells the safeguarding leads that you are coming. '}If
      an adult who works here may be in it, choose that above.
    </p>`

/** Folded: what most people come for stands above. */
const otherWaysPart = (
  ways: readonly OpenDoor[],
  base: string,
  { mayLead }: Pick<Around, 'mayLead'>,
): Safe | false => {
  const has = (key: OpenDoor['key']) => ways.some(way => way.key === key)
  const school = schoolOf(base)
  const links = [
    ...ways.map(({ key, url, called }) => [called, url ? `${school}${url}` : `${base}/${key}`] as const),
    ...(has('on-paper') ? [['Print the form', `${school}/paper-form`] as const] : []),
    ...(has('on-a-visit') && mayLead
      ? [['Somebody rang me from a visit', `${school}/visit-calls`] as const]
      : []),
    ...(has('visitor-breach') && mayLead
      ? [['What visitors did', `${school}/visitor-breaches`] as const]
      : []),
  ]
  return (
    links.length > 0 &&
    details({
      summaryText: 'Other ways',
      html: html`<ul class="govuk-list">
        ${links.map(([says, href]) => html`<li><a class="govuk-link" href="${href}">${says}</a></li>`)}
      </ul>`,
    })
  )
}

/** Who looks for a form by the name that the policy gives it has found it. */
const sayRegister = ({ policies, forms }: Around['register']): Safe | false =>
  policies.length + forms.length > 0 &&
  html`<p class="ww-soft">
    ${forms.length > 0 && `This is what our policy calls ${forms.map(form => `“${form}”`).join(' and ')}: it is written here, and nowhere else.`}
    ${policies.length > 0 && `A concern about a child, online or not, is dealt with under: ${policies.join(', ')}.`}
  </p>`

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
