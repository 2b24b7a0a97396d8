import type { Call } from '../../../platform/call.ts'
import { allInForce, inForce } from '../../../platform/controls/in-force.ts'
import { deviceSearch } from '../controls/device-search.ts'
import { evidenceCustody } from '../controls/evidence-custody.ts'
import { ALWAYS_OFFERED, GROUNDS, type SearchRules } from '../searches.ts'

/** What the policy has of searching a pupil's device, today. */
export async function searchRules(call: Call): Promise<SearchRules> {
  const all = new Map(
    (await allInForce(call, deviceSearch)).map(({ parameters }) => [parameters.rule, parameters]),
  )
  const isKept = (rule: Parameters<typeof all.get>[0]) => all.get(rule)?.is === 'kept'
  const [search, grounds] = [all.get('search'), all.get('grounds')]
  const named = isKept('grounds') ? (grounds?.grounds ?? []) : []
  const custody = await inForce(call, evidenceCustody)
  return {
    searchers: isKept('search') ? (search?.by ?? 'authorised') : 'anybody',
    consentFrom: isKept('search') ? (search?.consentFrom ?? []) : [],
    grounds: named.length
      ? GROUNDS.filter(ground => named.includes(ground) || ALWAYS_OFFERED.includes(ground))
      : GROUNDS,
    guidance: all.get('guidance')?.guidance ?? '',
    asksEdition: isKept('guidance'),
    stopsForPictures: isKept('pictures'),
    asksBefore: isKept('before'),
    asksAfter: isKept('after'),
    guardsDeletion: isKept('deletion'),
    keepsCustody: custody.line === 'kept',
    handsTo: custody.handTo,
  }
}
