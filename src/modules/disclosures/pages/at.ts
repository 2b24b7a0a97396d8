import { schoolPath } from '../../../platform/call.ts'
import type { Visit } from '../../../platform/page.ts'

/** Where the requests of one child stand. */
export const accessAt = ({ call, params }: Visit): string =>
  `${schoolPath(call.school)}/children/${params['personId'] ?? ''}/concerns/access`

export const oneAt = (visit: Visit): string => `${accessAt(visit)}/${visit.params['requestId'] ?? ''}`

export const asked = ({ params }: Visit) => ({
  requestId: params['requestId'],
  personId: params['personId'],
})
