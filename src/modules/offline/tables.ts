// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface OfflineKey {
  id: string
  madeAt: Temporal.Instant
  privateSealed: Uint8Array
  publicKey: Uint8Array
  schoolId: string
}

export interface OfflineTaken {
  digest: Uint8Array
  schoolId: string
  takenOn: Temporal.PlainDate
}

export interface OfflineUnopened {
  id: string
  keyId: string
  openedAt: Temporal.Instant | null
  receivedAt: Temporal.Instant
  schoolId: string
  sealed: Uint8Array | null
}

export interface OfflineTables {
  'offline.key': OfflineKey
  'offline.taken': OfflineTaken
  'offline.unopened': OfflineUnopened
}
