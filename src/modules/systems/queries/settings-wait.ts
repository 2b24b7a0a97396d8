import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { askedOfSettings, wantedOfSystem } from '../controls/settings-match.ts'
import { LATE_AFTER } from '../due.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Checked, standingOf } from '../settings.ts'
import { checkedSql, type OfSystem, ofSystemSql } from './checked-sql.ts'

type Row = OfSystem & {
  checked: (Omit<Checked, 'checkedOn' | 'endsOn'> & { checkedOn: string; endsOn: string | null })[]
}

/** For whoever owns a system, and for whoever keeps the network: settings to compare, and those that differ. */
export const settingsWait = waiting<Row>({
  name: 'systems.settings-wait',
  may: { who: may.grant.who },
  rows: (_, { actor }) => sql<Row>`
    select f.*, coalesce((select json_agg(json_build_object('what', c.what, 'agrees', c.agrees, 'checkedOn', c.checked_on,
             'endsOn', c.ends_on)) from (${checkedSql(sql`x.system_id = f.system_id`)}) c), '[]') as checked
      from (${ofSystemSql(sql`(s.owner_id = ${actor.personId} or s.owner_duty = any (${[...actor.rights]})
        or ${actor.rights.has('network-manager')})`)}) f`,
  times: { began: 'day' },
  async says(rows, call) {
    const [asked, today] = [await askedOfSettings(call), dayOf(call.now)]
    return rows
      .flatMap(({ systemId, name, began, checked }) => {
        const known = checked.map(one => ({
          ...one,
          checkedOn: Temporal.PlainDate.from(one.checkedOn),
          endsOn: one.endsOn === null ? null : Temporal.PlainDate.from(one.endsOn),
        }))
        const all = standingOf(wantedOfSystem(asked, name), known, { began, today })
        const open = all.filter(({ isOpen }) => isOpen).length
        const due = all.flatMap(one => (one.due ? [one.due] : []))
        if (!open && !due.length) return []
        const [first] = due.map(({ since }) => since).toSorted((a, b) => Temporal.PlainDate.compare(a, b))
        return [
          {
            when:
              open || due.some(({ late }) => late)
                ? { state: 'late' as const, words: 'Late' }
                : { state: 'by' as const, words: `By ${sayDay((first ?? today).add(LATE_AFTER))}` },
            title: open
              ? `${name}: ${open} ${open === 1 ? 'setting differs' : 'settings differ'} from the policy`
              : `${name}: compare its settings with the policy`,
            says: due.length
              ? `${due.length} to be compared.`
              : 'Put it right there and say so, or say why it may differ.',
            action: { text: 'See them', url: `${schoolPath(call.school)}/systems/${systemId}/settings` },
          },
        ]
      })
      .slice(0, 8)
  },
})
