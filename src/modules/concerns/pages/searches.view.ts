import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pageHead, reachedAt } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { DUTY_WORDS, type Duty } from '../../../words/duties.ts'
import type { DeviceDesk, Searcher } from '../queries/device-desk.ts'
import { BY_DUTY } from '../permissions.ts'
import { DO_NOT_LOOK, GROUND_WORDS, GROUNDS, type SearchStanding } from '../searches.ts'
import { dayIn, link, listed, lowerFirst } from './say.ts'

export type HolderNow = {
  duty: Duty
  name: string
  isAway: boolean
  awayUntil: Temporal.PlainDate | null
}
type Around = {
  base: string
  now: Temporal.Instant
  desk: DeviceDesk
  holders: readonly HolderNow[]
  isHead: boolean
  /** By duty, and therefore all devices. */
  isLead: boolean
}

export const TITLE = 'Search or take a pupil’s device'

/** Whoever may search begins here; anybody else sees whom to call. */
export function searchesView(around: Around): PageView {
  const { base, desk, isHead, isLead } = around
  return {
    title: TITLE,
    wide: false,
    body: html`${desk.isSearcher ? mayHead(around) : callHead(around)}
      ${(desk.isSearcher || isLead) && recordsPart(around)}
      ${(isLead || isHead || desk.isSearcher) && html`${guidancePart(around)} ${searchersPart(around)}`}
      ${!desk.isSearcher && html`<p>${link(`${base}/report-a-concern`, 'Report a concern')}: anybody may, at any time.</p>`}`,
  }
}

const mayHead = ({ base, desk }: Around): Safe =>
  html`${pageHead({
    say: TITLE,
    under: `Write down what was taken before anything else. A nude or indecent picture of a child is never searched for. ${DO_NOT_LOOK}`,
  })}
  ${button({ text: 'Record a device that was taken', href: `${base}/searches/new` })}
  ${whyNotSearch(desk) && html`<div class="govuk-inset-text"><p>${whyNotSearch(desk)}</p></div>`}`

/** A search cannot be recorded, whoever asks: said before somebody has the device in hand. */
const whyNotSearch = ({ rules, guidance }: DeviceDesk): string =>
  rules.asksEdition && !rules.guidance
    ? 'A device can be taken and recorded. No search can be recorded: this school’s policy names no guidance that it follows.'
    : rules.asksEdition && !guidance
      ? `A device can be taken and recorded. No search can be recorded until an edition of “${rules.guidance}” is on file.`
      : ''

/** Whom to call, from live appointments and the list. The same for whoever opens the form itself. */
export const callHead = ({ desk, holders }: Pick<Around, 'desk' | 'holders'>): Safe => {
  const rows = desk.searchers.filter(
    ({ endedAt, isHere, leads }) =>
      !endedAt && isHere && (leads || desk.rules.searchers !== 'leadership-team'),
  )
  return html`${pageHead({
    say: 'Call somebody who may search',
    under: `You may not search a pupil’s device. Keep it in sight, switch nothing on or off, and call one of these people. ${DO_NOT_LOOK}`,
  })}
    ${summaryList({
      rows: [
        whom('May search', [
          ...people(holders, ['headteacher']),
          ...rows.map(
            ({ name, post }) =>
              html`<p><strong>${name}</strong><br /><span class="ww-soft">${post}</span></p>`,
          ),
        ]),
        whom('Safeguarding leads', people(holders, ['dsl', 'deputy-dsl'])),
      ],
    })}`
}

const whom = (text: string, found: readonly Safe[]) => ({
  key: { text },
  value: { html: found.length ? html`${found}` : html`<p>Nobody is appointed.</p>` },
})

const people = (holders: readonly HolderNow[], duties: readonly Duty[]): Safe[] =>
  duties.flatMap(duty =>
    holders
      .filter(holder => holder.duty === duty)
      .toSorted((a, b) => Number(a.isAway) - Number(b.isAway))
      .map(
        ({ name, isAway, awayUntil }) =>
          html`<p><strong>${name}</strong><br /><span class="ww-soft">${DUTY_WORDS[duty]}${isAway && ', away'}${awayUntil && ` until ${sayDay(awayUntil)}`}</span></p>`,
      ),
  )

function recordsPart({ base, desk, isLead }: Around): Safe {
  return html`<h2 class="ww-h2" id="devices">${isLead ? 'Devices that were taken' : 'What you have recorded'}</h2>
    ${
      desk.records.length === 0
        ? html`<p>None yet.</p>`
        : html`<ul class="ww-plain">
            ${desk.records.map(
              ({ searchId, device, initials, takenAt, standing }) =>
                html`<li class="govuk-!-margin-bottom-3">
                  ${link(`${base}/searches/${searchId}`, device, initials.length ? `in the concern about ${listed(initials)}` : '')}
                  <span class="ww-soft">${initials.length > 0 && `Concern about ${listed(initials)}, `}taken ${dayIn(takenAt)}</span><br />${stateOfDevice(standing)}
                </li>`,
            )}
          </ul>`
    }`
}

/** In person, and now: a notice may lie unread. */
export const findThem = (leads: readonly string[]): Safe | false =>
  leads.length > 0 && html`<p>Find ${leads.join(' or ')} now, and leave the device where it is.</p>`

/** The leads who are here, but for whoever looks. */
export const leadsToFind = (holders: readonly (HolderNow & { personId: string })[], besides: string | null) =>
  holders
    .filter(({ duty, isAway, personId }) => BY_DUTY.includes(duty) && !isAway && personId !== besides)
    .toSorted((a, b) => BY_DUTY.indexOf(a.duty) - BY_DUTY.indexOf(b.duty))
    .map(({ name }) => name)

export const sayGrounds = (grounds: readonly string[]): string => {
  const words = GROUNDS.filter(ground => grounds.includes(ground)).map(ground =>
    lowerFirst(GROUND_WORDS[ground]),
  )
  return listed(words).replace(/^./, letter => letter.toUpperCase())
}

/** The worst first. */
export function stateOfDevice(standing: SearchStanding): Safe {
  const { isStopped, isEvidence, isRefused, isGivenBack, isUnderWay } = standing
  if (isGivenBack) return step('done', 'No longer here')
  if (isStopped) return clock('late', 'Stopped: do not look')
  if (isEvidence) return clock('late', 'Kept as evidence')
  if (isRefused) return clock('today', 'Consent refused: the lead decides')
  return isUnderWay ? clock('today', 'Search begun') : step('next', 'Locked away')
}

/** An address of the web is a link; where a paper lies is words. */
const placed = (address: string): Safe | string =>
  /^https?:\/\//.test(address) ? reachedAt(address) : address

function guidancePart({ base, desk, isHead, isLead }: Around): Safe {
  const { rules, guidance } = desk
  const isFlagged = guidance?.isNewer && !guidance.review
  return html`<h2 class="ww-h2" id="guidance">Guidance</h2>
    <p>
      ${rules.guidance ? html`<strong>${rules.guidance}</strong>` : 'This school’s policy names none.'}${
        guidance &&
        html`<br />${guidance.edition}, on file since ${dayIn(guidance.keptAt)}${guidance.address && html`<br />${placed(guidance.address)}`}`
      }
    </p>
    ${!guidance && html`<p>No edition of it is on file.</p>`}
    ${isFlagged && html`<p>${clock('today', 'Newer edition: look at this form again')}</p>`}
    ${guidance?.review && html`<p class="ww-soft">Looked at again ${dayIn(guidance.review.at)} by ${guidance.review.by}.</p>`}
    ${
      (isHead || isLead) &&
      html`<p>${link(`${base}/searches/guidance`, isFlagged ? 'Say what the newer edition changes' : 'Put an edition on file')}</p>`
    }`
}

function searchersPart({ base, desk, isHead }: Around): Safe {
  const [now, ended] = [
    desk.searchers.filter(({ endedAt }) => !endedAt),
    desk.searchers.filter(({ endedAt }) => endedAt),
  ]
  const onlyLeaders = desk.rules.searchers === 'leadership-team'
  return html`<h2 class="ww-h2" id="authorised">Who may search</h2>
    <p>The headteacher${onlyLeaders ? ', and members of the leadership team' : ', and people'} whom the headteacher has authorised.</p>
    ${now.length > 0 && html`<ul class="ww-plain">${now.map(one => searcherLine(one, { base, isHead, onlyLeaders }))}</ul>`}
    ${isHead && html`<p>${link(`${base}/searches/authorised/new`, 'Authorise somebody')}</p>`}
    ${
      ended.length > 0 &&
      html`<h3 class="govuk-heading-s">No longer</h3>
        <ul class="ww-plain">
          ${ended.map(
            ({ name, post, authorisedAt, endedAt, endedBy, why }) =>
              html`<li class="govuk-!-margin-bottom-3">
                ${name}, ${post}<br /><span class="ww-soft">From ${dayIn(authorisedAt)} to ${dayIn(endedAt ?? authorisedAt)}, ended by ${endedBy ?? ''}${why && `: ${why}`}</span>
              </li>`,
          )}
        </ul>`
    }`
}

const sayBarred = ({ isHere, leads }: Searcher, onlyLeaders: boolean): string => {
  if (!isHere) return '; may not search, as they do not work here now'
  return onlyLeaders && !leads ? '; may not search, as they are not of the leadership team' : ''
}

type On = { base: string; isHead: boolean; onlyLeaders: boolean }
const searcherLine = (one: Searcher, { base, isHead, onlyLeaders }: On): Safe =>
  html`<li class="govuk-!-margin-bottom-3">
    <strong>${one.name}</strong>, ${one.post}<br /><span class="ww-soft"
      >Authorised ${dayIn(one.authorisedAt)} by ${one.authorisedBy}${sayBarred(one, onlyLeaders)}</span
    >
    ${isHead && html`<br />${link(`${base}/searches/authorised/${one.searcherId}/end`, 'End', `the authorisation of ${one.name}`)}`}
  </li>`
