import { type Cast, world } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import type { Duty } from '../../words/duties.ts'
import { appoint, appointmentsNow, endAppointment, recordPerson } from '../people/index.ts'
import { climbAdults } from './commands/climb-adults.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'
import { followAppointed, followAppointmentEnded, followFamily } from './listeners/follow-appointments.ts'
import { ownAdultReports } from './queries/own-adult-reports.ts'
import { register } from './queries/register.ts'

export const SAW = 'Something that must not be.'
const STARTS = '2026-09-01'

/** Larkmoor with a vice-chair, and what its people do to its duties. */
export async function school(t: { after(done: () => Promise<void>): void }) {
  const here = await world(t)
  const { as, people, facts, callOf, schools } = here
  const head = await as(people.head)
  const join = async (
    givenName: string,
    kinds: 'staff' | 'governor' | 'contractor' | 'volunteer',
  ): Promise<Cast> => {
    const { personId } = await recordPerson(head, {
      ...{ givenName, familyName: 'Vane', kinds, startsOn: STARTS, email: `${givenName}@larkmoor.example` },
    })
    return { id: personId, name: `${givenName} Vane`, school: schools.larkmoor }
  }
  /** The chair appoints the headteacher, and whoever is that today the others. */
  const appointer = async (duty: Duty) => {
    const held = await appointmentsNow(await as(people.office))
    const today = held.find(one => one.duty === 'headteacher')
    if (duty === 'headteacher' || !today) return as(people.chair)
    return as({ id: today.personId, name: today.name, school: schools.larkmoor })
  }
  const put = async (who: Cast, duty: Duty, acting = false) =>
    appoint(await appointer(duty), {
      ...{
        personId: who.id,
        duty,
        startsOn: here.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
      },
      ...(acting ? { acting: 'yes' } : {}),
    })
  const end = async (who: Cast, duty: Duty) => {
    const held = await appointmentsNow(await as(people.office))
    const found = held.find(one => one.personId === who.id && one.duty === duty)
    await endAppointment(await appointer(duty), { appointmentId: found?.appointmentId, when: 'now' })
  }
  /** What a worker does with the facts that were announced. */
  const work = async () => {
    for (const fact of facts.splice(0))
      for (const listener of [followAppointed, followAppointmentEnded, followFamily])
        if (listener.on === fact.name)
          await listener.run(callOf(schools.larkmoor, systemActor('adults')), fact)
  }
  const climb = async () => climbAdults(callOf(schools.larkmoor, systemActor('adults.ladder')), {})
  const vice = await join('Nell', 'governor')
  await put(vice, 'vice-chair-of-governors')
  const report = async (about: string, by: Cast = people.teacher) =>
    reportAboutAdult(await as(by), { saw: SAW, about })
  const reads = async (who: Cast) => (await register(await as(who))).rows.length
  const own = async (by: Cast = people.teacher) => (await ownAdultReports(await as(by)))[0]
  return { ...here, vice, join, put, end, work, climb, report, reads, own }
}
