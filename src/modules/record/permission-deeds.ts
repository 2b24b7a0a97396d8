/** Deeds by which somebody may do more, less or otherwise than before. A page that was refused is one of them too. */
export const PERMISSION_DEEDS: readonly string[] = [
  ...['people.appoint', 'people.end-appointment', 'people.start-membership', 'people.end-membership'],
  ...['people.record-person', 'people.rename-person', 'people.accept-roll', 'people.set-up-school'],
  ...['access.invite-account', 'access.join-account', 'access.end-account', 'access.end-leavers'],
  ...['access.withdraw', 'access.review-withdrawn', 'access.start-reset', 'access.make-reset-link'],
  ...['access.add-provider', 'access.end-provider', 'access.connect-identity', 'access.end-identity'],
  ...['alerts.make-key', 'alerts.end-key', 'policies.approve-version'],
  ...['systems.give-access', 'systems.end-access', 'systems.end-by-itself', 'systems.give-up-access'],
  ...['systems.let-in-for-a-time', 'systems.close-for-a-time', 'systems.name-creator', 'systems.end-creator'],
]
