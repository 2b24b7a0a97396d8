import type { Listener } from '../../../platform/module.ts'
import { tellOfAddress } from '../commands/tell-of-address.ts'

export const tellOfAddressChange: Listener = {
  name: 'access.tell-of-address',
  on: 'people.address-changed',
  run: (call, fact) => tellOfAddress(call, String(fact['personId'])),
}
