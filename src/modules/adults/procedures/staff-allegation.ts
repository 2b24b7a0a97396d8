import { allegationOf } from './allegation.ts'
import { AT_FIRST } from './first-steps.ts'

export const staffAllegation = allegationOf({
  key: 'staff-allegation',
  title: 'An allegation about an adult',
  alsoCalled: [
    'Allegation against staff',
    'Allegation of abuse by a member of staff, volunteer, contractor or governor',
    'Harm threshold',
    'Position of trust',
  ],
  version: 1,
  first: 'A child in danger now? Ring 999. Then ring the LADO, before you speak to anybody else about it.',
  steps: AT_FIRST,
})
